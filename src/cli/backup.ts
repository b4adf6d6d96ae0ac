import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { backupLines } from '../ledger/index.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { CommandError } from './failure.js'
import { type LedgerOptions, withLedger } from './with-ledger.js'
import type { World } from './world.js'

/** `hearsay backup FILE`: all that was recorded, in one file. It gets its name only when it is whole and on the disk. */
export async function backup([file = '']: readonly string[], options: LedgerOptions, world: World): Promise<ExitCode> {
  const draft = `${file}.part`
  await withLedger(world, options, async (ledger) => {
    try {
      await pipeline(Readable.from(backupLines(ledger)), createGzip(), createWriteStream(draft))
      await syncFile(draft)
      await rename(draft, file)
    } catch (error) {
      await rm(draft, { force: true })
      throw cannotWrite(file, error)
    }
  })
  world.stderr.write(`hearsay: ${file} holds all that was recorded\n`)
  return EXIT.done
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function cannotWrite(file: string, error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (syscall === undefined) return error
  return new CommandError(`${file} cannot be written (${code}); choose another place.`, EXIT.failed)
}
