import type { Database } from './database.js'

/** Statements that may be new before the plan of a question is drawn from old counts. */
const GROWTH = 0.2

/**
 * Leaves a ledger ready for questions after much was put in: words that wait for their place in the index are put there, and the
 * counts from which PostgreSQL plans are taken anew where they are old. Within a program, PostgreSQL does neither by itself.
 */
export async function settle(database: Database): Promise<void> {
  await database.rows("SELECT gin_clean_pending_list('statements_by_word'), gin_clean_pending_list('names_by_word')")
  const [row] = await database.rows<{ planned: number; there: number }>(`SELECT reltuples::double precision AS planned,
    (SELECT count(*)::double precision FROM statements) AS there FROM pg_class WHERE oid = 'statements'::regclass`)
  if (row !== undefined && row.there > row.planned * (1 + GROWTH)) await database.run('ANALYZE')
  await database.checkpoint()
}
