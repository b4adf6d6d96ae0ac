import type { Reading, Report } from '../../reading/types.js'
import type { Database, Queries } from '../database.js'
import { reportKey } from './keys.js'
import { knownKeys, type Recorded, recordIn } from './record.js'
import { keepSetAside } from './set-aside.js'

/** A document at which so many readers died is set aside, lest it kills every one of them. */
const MOST_ATTEMPTS = 10

/** Lets reports wait for a reader. Those that the ledger has, or that wait already, are passed over; gives how many are new. */
export function enqueue(database: Database, reports: readonly Report[]): Promise<number> {
  return database.transaction(async (queries) => {
    const byKey = new Map(reports.map((report) => [reportKey(report), report]))
    const known = await knownKeys(queries, [...byKey.keys()])
    const rows = [...byKey].filter(([key]) => !known.has(key)).map(([key, report]) => ({ key, report }))
    const put = await queries.rows(
      `INSERT INTO queue (key, report) SELECT key, report FROM json_to_recordset($1::json) AS given (key text, report json)
      ON CONFLICT (key) DO NOTHING RETURNING item`,
      [{ json: rows }],
    )
    return put.length
  })
}

/** How many reports wait. */
export async function waiting(queries: Queries): Promise<number> {
  const [row] = await queries.rows<{ count: number }>('SELECT count(*)::integer AS count FROM queue')
  return row?.count ?? 0
}

/**
 * Takes up to *most* reports from the queue that no other reader holds, reads and records them; null where there are none. The rows
 * stay locked while they are read and go in the transaction that records: a reader that dies leaves them to the others, and what
 * two read, one records.
 */
export async function workOnce(
  database: Database,
  most: number,
  read: (reports: readonly Report[]) => Promise<readonly Reading[]>,
): Promise<Recorded | null> {
  const items = await attempt(database, most)
  if (items.length === 0) return null
  return database.transaction(async (queries) => {
    const rows = await queries.rows<{ item: number; report: Report }>(
      'SELECT item, report FROM queue WHERE item = ANY($1::bigint[]) ORDER BY item FOR UPDATE SKIP LOCKED',
      [items],
    )
    const readings = await read(rows.map(({ report }) => report))
    const recorded = await recordIn(queries, readings)
    await queries.rows('DELETE FROM queue WHERE item = ANY($1::bigint[])', [rows.map(({ item }) => item)])
    return recorded
  })
}

/** Counts the attempt before it is made, in a transaction of its own: a reader that dies over a report cannot count it any more. */
function attempt(database: Database, most: number): Promise<number[]> {
  return database.transaction(async (queries) => {
    await setAsideDeadly(queries)
    const rows = await queries.rows<{ item: number }>(
      `UPDATE queue SET attempts = attempts + 1
      WHERE item IN (SELECT item FROM queue ORDER BY attempts, item LIMIT $1 FOR UPDATE SKIP LOCKED) RETURNING item`,
      [most],
    )
    return rows.map(({ item }) => item)
  })
}

async function setAsideDeadly(queries: Queries): Promise<void> {
  const rows = await queries.rows<{ report: Report }>(
    `DELETE FROM queue WHERE item IN (SELECT item FROM queue WHERE attempts >= $1 FOR UPDATE SKIP LOCKED) RETURNING report`,
    [MOST_ATTEMPTS],
  )
  const message = `${MOST_ATTEMPTS} readers ended while they read it; read it alone: hearsay read`
  await keepSetAside(
    queries,
    rows.map(({ report }) => ({ source: report.id, code: 'not-readable', message })),
  )
}
