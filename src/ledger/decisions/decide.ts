import type { Database, Queries } from '../database.js'
import { LedgerError } from '../errors.js'
import { applyToCopies, applyToEntities, applyToStatements } from './apply.js'
import type { Decided, Decision, Reasons } from './decision.js'
import { allDecisions } from './list.js'

/** Appends a decision and lets it take effect, both or neither. Throws `bad-decision` where it is about nothing that there is. */
export function decide(database: Database, decided: Decided, reasons: Reasons): Promise<Decision> {
  return database.transaction(async (queries) => {
    await check(queries, decided)
    const decision = await append(queries, decided, reasons)
    await takeEffect(queries, decided)
    return decision
  })
}

async function append(queries: Queries, { kind, payload }: Decided, { who, why }: Reasons): Promise<Decision> {
  const undoes = kind === 'undo' ? payload.decision : null
  const [row] = await queries.rows<Decision>(
    `INSERT INTO decisions (who, why, kind, payload, undoes) VALUES ($1, $2, $3, $4::jsonb, $5)
    RETURNING decision, at, who, why, kind, payload`,
    [who, why, kind, { json: payload }, undoes],
  )
  return row as Decision
}

/** Also of an undoing: what it undoes may have been of any kind. */
async function takeEffect(queries: Queries, { kind }: Decided): Promise<void> {
  if (kind === 'merge' || kind === 'split' || kind === 'undo') await applyToEntities(queries)
  if (kind === 'copy' || kind === 'undo') await applyToCopies(queries)
  if (kind === 'wrong' || kind === 'undo') await applyToStatements(queries)
}

async function check(queries: Queries, decided: Decided): Promise<void> {
  const missing = await missingIn(queries, decided)
  if (missing !== null) throw new LedgerError('bad-decision', missing)
}

/** What the decision is about and the ledger does not have, with what to do; null where all is there. */
async function missingIn(queries: Queries, decided: Decided): Promise<string | null> {
  const has = async (sql: string, ...values: string[]) => (await queries.rows(sql, values)).length > 0
  if (decided.kind === 'undo') return notUndoable(await allDecisions(queries), decided.payload.decision)
  if (decided.kind === 'merge') {
    const [first, second] = decided.payload.entities
    if (first === second) return `${first} is one entity; name two to merge`
    for (const key of [first, second]) {
      if (!(await has('SELECT FROM entities WHERE key = $1', key)))
        return `No entity has the key ${key}; hearsay who NAME shows keys`
    }
    return null
  }
  if (decided.kind === 'copy') {
    const { copy } = decided.payload
    return (await has('SELECT FROM copies WHERE key = $1', copy))
      ? null
      : `No copy has the key ${copy}; hearsay copies shows keys`
  }
  if (decided.kind === 'split') {
    const { report, who } = decided.payload
    const sql = `SELECT FROM appearances a JOIN reports r USING (report) JOIN names n ON n.name = a.name WHERE r.key = $1 AND n.who = $2`
    return (await has(sql, report, who))
      ? null
      : `The report ${report} has no voice called ${who}; hearsay show REPORT lists them`
  }
  const [report = '', id = ''] = decided.payload.statement.split('.')
  const sql = 'SELECT FROM statements s JOIN reports r USING (report) WHERE r.key = $1 AND s.id = $2'
  return (await has(sql, report, id))
    ? null
    : `There is no statement ${decided.payload.statement}; hearsay find shows addresses`
}

function notUndoable(decisions: readonly Decision[], number: number): string | null {
  if (!decisions.some(({ decision }) => decision === number))
    return `There is no decision ${number}; hearsay decide lists them`
  const undoing = decisions.find((one) => one.kind === 'undo' && one.payload.decision === number)
  return undoing === undefined ? null : `Decision ${number} was undone by ${undoing.decision}; undo that one instead`
}
