import { type Ledger, loadReadings, type Reread, readByOthers, replaceReadings, settle } from '../ledger/index.js'
import type { Reader } from '../reader.js'
import { counted } from '../web/words.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { type LedgerOptions, withLedger } from './with-ledger.js'
import type { World } from './world.js'

const BATCH = 32

/** `hearsay reread`: reads again what another model read, and says what changed. */
export async function reread(_: readonly string[], options: LedgerOptions, world: World): Promise<ExitCode> {
  return withLedger(world, options, async (ledger) => {
    const reader = await world.openReader()
    try {
      const { reports, sum } = await rereadAll(ledger, reader)
      const { same, changed, added, gone } = sum
      world.stderr.write(
        `hearsay: ${counted(reports, 'report')} read again: ${counted(same, 'statement')} the same, ${changed} changed, ${added} new, ${gone} gone\n`,
      )
    } finally {
      await reader.close()
    }
    await settle(ledger)
    return EXIT.done
  })
}

/** What was read again has the new model's name and is not found a second time: a run that was cut off goes on. */
async function rereadAll(ledger: Ledger, reader: Reader): Promise<{ reports: number; sum: Reread }> {
  let reports = 0
  let sum: Reread = { same: 0, changed: 0, added: 0, gone: 0 }
  for (let last = -1; ; ) {
    const numbers = await readByOthers(ledger, reader.model, last, BATCH)
    if (numbers.length === 0) return { reports, sum }
    const old = await loadReadings(ledger, numbers)
    const replacements = []
    for (const one of old) replacements.push({ old: one, reading: await reader.read(one) })
    const part = await replaceReadings(ledger, replacements)
    sum = {
      same: sum.same + part.same,
      changed: sum.changed + part.changed,
      added: sum.added + part.added,
      gone: sum.gone + part.gone,
    }
    reports += old.length
    last = numbers.at(-1) ?? last
  }
}
