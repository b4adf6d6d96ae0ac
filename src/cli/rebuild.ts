import { rebuild as rebuildLedger, settle } from '../ledger/index.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { type LedgerOptions, withLedger } from './with-ledger.js'
import type { World } from './world.js'

/** `hearsay rebuild`: everything derived, made anew from what was recorded and decided. */
export async function rebuild(_: readonly string[], options: LedgerOptions, world: World): Promise<ExitCode> {
  await withLedger(world, options, async (ledger) => {
    await rebuildLedger(ledger, (done, all) => {
      if (world.stderr.isTTY) world.stderr.write(`\r\x1b[KComparing ${done} of ${all}${done === all ? '\r\x1b[K' : ''}`)
    })
    await settle(ledger)
  })
  world.stderr.write('hearsay: All that is derived was made anew\n')
  return EXIT.done
}
