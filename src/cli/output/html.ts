import { accessSync, constants, createWriteStream } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Reading } from '../../index.js'
import { page } from '../../web/page.js'
import { EXIT } from '../exit-codes.js'
import { CommandError } from '../failure.js'
import type { Out } from '../world.js'
import { write } from '../write.js'
import type { Output } from './output.js'

/** One page with all readings, written when the last is there; `-` is standard output. */
export function htmlOutput(file: string, out: Out): Output {
  const readings: Reading[] = []
  if (file !== '-') checkPlace(file)
  return {
    most: Number.POSITIVE_INFINITY,
    write: async (reading) => {
      readings.push(reading)
    },
    end: () => (file === '-' ? writeParts(out, page(readings)) : writeFile(file, page(readings))),
  }
}

async function writeParts(out: Out, parts: Iterable<string>): Promise<void> {
  for (const part of parts) await write(out, part)
}

/** Before anything is read, which may take hours. */
function checkPlace(file: string): void {
  try {
    accessSync(dirname(file), constants.W_OK)
  } catch (error) {
    throw cannotWrite(file, error)
  }
}

async function writeFile(file: string, parts: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(parts), createWriteStream(file))
  } catch (error) {
    throw cannotWrite(file, error)
  }
}

function cannotWrite(file: string, error: unknown): CommandError {
  const { code } = error as NodeJS.ErrnoException
  return new CommandError(`${file} cannot be written (${code}); choose another place.`, EXIT.failed)
}
