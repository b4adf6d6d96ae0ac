import { type Examined, examine, summaryOf } from '../ledger/index.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { oneLine } from './render/visible.js'
import { type LedgerOptions, withLedger } from './with-ledger.js'
import type { World } from './world.js'
import { write } from './write.js'

/** `hearsay doctor`: whether everything holds that must hold, and what to do where it does not. */
export async function doctor(_: readonly string[], options: LedgerOptions, world: World): Promise<ExitCode> {
  const { summary, examined, place } = await withLedger(world, options, async (ledger) => ({
    ...{ summary: await summaryOf(ledger), examined: await examine(ledger), place: ledger.place },
  }))
  const { reports, statements, setAside, decisions, waiting } = summary
  const counts = `${reports} reports, ${statements} statements, ${setAside} set aside, ${decisions} decisions, ${waiting} waiting`
  await write(world.stdout, `${place}\n${counts}\n\n${examined.map(lineOf).join('')}`)
  return examined.every(({ broken }) => broken === 0) ? EXIT.done : EXIT.failed
}

function lineOf({ says, broken, places, remedy }: Examined): string {
  if (broken === 0) return `ok    ${says}\n`
  const where = oneLine(`${places.join('; ')}${broken > places.length ? '; …' : ''}`)
  return `FAULT ${says}: ${broken} do not (${where})\n      ${remedy}\n`
}
