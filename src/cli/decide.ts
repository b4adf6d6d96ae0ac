import { allDecisions, type Decided, type Decision, decide as decideIn, holding } from '../ledger/index.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { usageError } from './failure.js'
import { renderTable } from './render/table.js'
import { tableWidth } from './render/table-width.js'
import { type LedgerOptions, withLedger } from './with-ledger.js'
import type { World } from './world.js'
import { write } from './write.js'

export interface DecideOptions extends LedgerOptions {
  readonly why?: string
  readonly by?: string
  readonly width?: number
}

/** `hearsay decide`: takes a decision, or lists those that were taken. */
export async function decide(what: readonly string[], options: DecideOptions, world: World): Promise<ExitCode> {
  if (what.length === 0) return list(options, world)
  const decided = decidedOf(what)
  if (options.why === undefined || options.why.trim() === '') {
    throw usageError('A decision needs its reason, for those who come after you: --why TEXT.', 'decide')
  }
  const who = options.by ?? world.env.USER ?? world.env.USERNAME ?? 'somebody'
  const reasons = { who, why: options.why }
  const { decision } = await withLedger(world, options, (ledger) => decideIn(ledger, decided, reasons))
  world.stderr.write(`hearsay: decision ${decision}; hearsay decide undo ${decision} takes it back\n`)
  return EXIT.done
}

function decidedOf([kind, first, second]: readonly string[]): Decided {
  if (first !== undefined) {
    if (kind === 'merge' && second !== undefined) return { kind, payload: { entities: [first, second] } }
    if (kind === 'split' && second !== undefined) return { kind, payload: { report: first, who: second } }
    if (kind === 'copy' && (second === 'yes' || second === 'no'))
      return { kind, payload: { copy: first, isCopy: second === 'yes' } }
    if (kind === 'wrong') return { kind, payload: { statement: first } }
    if (kind === 'undo' && /^\d+$/.test(first)) return { kind, payload: { decision: Number(first) } }
  }
  throw usageError(
    'Decide merge KEY KEY, split REPORT NAME, copy KEY yes|no, wrong STATEMENT, or undo NUMBER.',
    'decide',
  )
}

async function list(options: DecideOptions, world: World): Promise<ExitCode> {
  const decisions = await withLedger(world, options, (ledger) => allDecisions(ledger))
  const standing = new Set(holding(decisions).map(({ decision }) => decision))
  const rows = decisions.map((one) => rowOf(one, standing.has(one.decision)))
  await write(world.stdout, renderTable(COLUMNS, rows, tableWidth(world, options.width)))
  return EXIT.done
}

const COLUMNS = [
  { title: 'number', least: 6, share: 0 },
  { title: 'when', least: 16, share: 0 },
  { title: 'who', least: 8, share: 1 },
  { title: 'what', least: 20, share: 3 },
  { title: 'why', least: 16, share: 3 },
]

function rowOf({ decision, at, who, kind, payload, why }: Decision, holds: boolean): string[] {
  const what = `${kind} ${Object.values(payload).flat().join(' ')}${holds ? '' : ' (undone)'}`
  return [String(decision), at.toISOString().slice(0, 16), who, what, why]
}
