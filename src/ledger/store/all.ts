import type { Queries } from '../database.js'
import { type KeptReading, loadReadings } from './load.js'

/** Readings in memory at once. */
const BATCH = 100

/** All readings, in the order of their reports' keys, which is the same in every ledger that holds the same. */
export async function* readingsByKey(queries: Queries): AsyncGenerator<KeptReading> {
  let last = ''
  for (;;) {
    const rows = await queries.rows<{ report: number; key: string }>(
      `SELECT report, key FROM reports WHERE key > $1 ORDER BY key LIMIT ${BATCH}`,
      [last],
    )
    const readings = await loadReadings(
      queries,
      rows.map(({ report }) => report),
    )
    yield* readings.toSorted((a, b) => (a.key < b.key ? -1 : 1))
    const end = rows.at(-1)
    if (end === undefined) return
    last = end.key
  }
}

/** All readings in the order in which their reports were added. */
export async function* readingsByNumber(queries: Queries): AsyncGenerator<KeptReading> {
  let last = -1
  for (;;) {
    const rows = await queries.rows<{ report: number }>(
      `SELECT report FROM reports WHERE report > $1 ORDER BY report LIMIT ${BATCH}`,
      [last],
    )
    yield* await loadReadings(
      queries,
      rows.map(({ report }) => report),
    )
    const end = rows.at(-1)
    if (end === undefined) return
    last = end.report
  }
}
