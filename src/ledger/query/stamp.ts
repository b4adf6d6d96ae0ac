import type { Queries } from '../database.js'

/**
 * Changes whenever anything in the database is written, by whomever: how far its log has come. Nothing that can be asked is cheaper,
 * and what was answered at one stamp is true until the next.
 */
export async function stampOf(queries: Queries): Promise<string> {
  const [row] = await queries.rows<{ stamp: string }>('SELECT pg_current_wal_insert_lsn()::text AS stamp')
  return row?.stamp ?? ''
}
