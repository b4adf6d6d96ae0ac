import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { checkBackup, LedgerError, restoreLines, settle } from '../ledger/index.js'
import { counted } from '../web/words.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { type LedgerOptions, withLedger } from './with-ledger.js'
import type { World } from './world.js'

/** `hearsay restore FILE`: what a backup holds, into a new ledger. The file is read through once before anything is written. */
export async function restore([file = '']: readonly string[], options: LedgerOptions, world: World): Promise<ExitCode> {
  await checkBackup(linesOf(file), file)
  await withLedger(world, options, async (ledger) => {
    const added = await restoreLines(ledger, linesOf(file))
    await settle(ledger)
    world.stderr.write(`hearsay: ${counted(added, 'report')} restored to ${ledger.place}\n`)
  })
  return EXIT.done
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file)
  const text = createGunzip()
  bytes.on('error', (error) => text.destroy(error))
  try {
    yield* createInterface({ input: bytes.pipe(text), crlfDelay: Number.POSITIVE_INFINITY })
    if (!text.readableEnded) throw new Error('cut off')
  } catch (error) {
    if (error instanceof LedgerError) throw error
    const { code, message } = error as NodeJS.ErrnoException
    const what =
      code === 'ENOENT'
        ? 'does not exist; check the path'
        : `cannot be read as a backup (${message}); use another copy of it`
    throw new LedgerError('bad-backup', `${file} ${what}`, { cause: error })
  } finally {
    bytes.destroy()
  }
}
