import { type ExportFormat, exportLines } from '../ledger/index.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { type LedgerOptions, withLedger } from './with-ledger.js'
import type { World } from './world.js'
import { write } from './write.js'

export interface ExportOptions extends LedgerOptions {
  readonly format: ExportFormat
}

/** `hearsay export`: the whole ledger to standard output, sorted, a piece at a time. */
export async function exportLedger(_: readonly string[], options: ExportOptions, world: World): Promise<ExitCode> {
  await withLedger(world, options, async (ledger) => {
    for await (const line of exportLines(ledger, options.format)) await write(world.stdout, line)
  })
  return EXIT.done
}
