import type { Reading, Statement } from '../../reading/types.js'
import type { Database, Queries } from '../database.js'
import { applyToStatements } from '../decisions/apply.js'
import { refreshOrigins } from './copies.js'
import { insertReadings } from './insert.js'
import { statementIds } from './keys.js'
import type { KeptReading } from './load.js'

/** What a new reading of reports changed in them, in statements. */
export interface Reread {
  readonly same: number
  /** At the same words, and thought otherwise of: another act, standing or voice. */
  readonly changed: number
  readonly added: number
  readonly gone: number
}

/** The numbers of reports whose reading is not by this model, from a number on. */
export async function readByOthers(
  queries: Queries,
  model: { readonly name: string; readonly version: string },
  after: number,
  most: number,
): Promise<number[]> {
  const rows = await queries.rows<{ report: number }>(
    `SELECT report FROM readings WHERE report > $1 AND (model, model_version) <> ($2, $3) ORDER BY report LIMIT $4`,
    [after, model.name, model.version, most],
  )
  return rows.map(({ report }) => report)
}

/** Puts new readings in the place of old ones. Ids and decisions of statements that stand at the same words are kept. */
export function replaceReadings(
  database: Database,
  replacements: readonly { readonly old: KeptReading; readonly reading: Reading }[],
): Promise<Reread> {
  return database.transaction(async (queries) => {
    const reports = replacements.map(({ old }) => old.report)
    for (const table of ['voices', 'statements', 'appearances', 'passages', 'readings']) {
      await queries.rows(`DELETE FROM ${table} WHERE report = ANY($1::bigint[])`, [reports])
    }
    const placed = replacements.map(({ old, reading }) => ({ reading, key: old.key, report: old.report }))
    await insertReadings(queries, placed)
    await queries.rows(
      `UPDATE statements s SET superseded = r.superseded FROM reports r
      WHERE r.report = s.report AND r.superseded AND s.report = ANY($1::bigint[])`,
      [reports],
    )
    await refreshOrigins(queries, reports)
    await applyToStatements(queries, reports)
    return sumOf(replacements.map(({ old, reading }) => compare(old, reading)))
  })
}

function compare(old: KeptReading, reading: Reading): Reread {
  const before = new Map(old.kept.map(({ id }, at) => [id, old.statements[at] as Statement]))
  const after = new Map(statementIds(reading.statements).map((id, at) => [id, reading.statements[at] as Statement]))
  const both = [...after].filter(([id]) => before.has(id))
  const same = both.filter(([id, statement]) => meaningOf(statement) === meaningOf(before.get(id) as Statement)).length
  return { same, changed: both.length - same, added: after.size - both.length, gone: before.size - both.length }
}

/** All of a statement but the model's confidence, which changes a little with every training. */
function meaningOf({ act, quotation, chain }: Statement): string {
  return JSON.stringify([act, quotation, chain.map(({ who, standing }) => [who, standing])])
}

function sumOf(parts: readonly Reread[]): Reread {
  const total = (field: keyof Reread) => parts.reduce((sum, part) => sum + part[field], 0)
  return { same: total('same'), changed: total('changed'), added: total('added'), gone: total('gone') }
}
