import { closeSync, openSync, writeSync } from 'node:fs'
import type { HearsayInputError } from '../intake/index.js'
import { EXIT } from './exit-codes.js'
import { CommandError } from './failure.js'

/** A list of what was not read. */
export interface Rejects {
  write(error: HearsayInputError): void
  close(): void
}

/**
 * Writes a line of JSON for each document that was set aside or passed over: its name, the code, the sentence, and its address
 * where it has one. Each line is on disk before the next document is looked at.
 */
export function createRejects(file: string): Rejects {
  const descriptor = attempt(file, () => openSync(file, 'w'))
  return {
    write: ({ code, message, about }) => {
      const line = { name: about?.name ?? null, code, sentence: message, ...(about?.url && { url: about.url }) }
      attempt(file, () => writeSync(descriptor, `${JSON.stringify(line)}\n`))
    },
    close: () => closeSync(descriptor),
  }
}

function attempt<T>(file: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new CommandError(`${file} cannot be written (${code}); choose another place.`, EXIT.failed)
  }
}
