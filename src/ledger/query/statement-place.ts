import type { Queries } from '../database.js'

/** Where the statement with this address stands: its report's key and its place in the reading; null where there is none. */
export async function statementPlace(
  queries: Queries,
  report: string,
  id: string,
): Promise<{ readonly key: string; readonly statement: number } | null> {
  const [row] = await queries.rows<{ key: string; statement: number }>(
    'SELECT r.key, s.statement FROM reports r JOIN statements s USING (report) WHERE r.key = $1 AND s.id = $2',
    [report, id],
  )
  return row ?? null
}
