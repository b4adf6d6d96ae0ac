import type { Queries } from '../database.js'
import { keyOf } from './keys.js'

/** A document that is no report, and why. */
export interface SetAside {
  /** What was given: a path, a line of a file. */
  readonly source: string
  readonly code: string
  readonly message: string
}

/** Keeps the reasons; the same complaint about the same document stands once. */
export async function keepSetAside(queries: Queries, documents: readonly SetAside[]): Promise<void> {
  if (documents.length === 0) return
  const rows = documents.map(({ source, code, message }) => ({
    ...{ key: keyOf(source, code, message), source, code, message },
  }))
  await queries.rows(
    `INSERT INTO set_aside (key, source, code, message)
    SELECT DISTINCT ON (key) key, source, code, message FROM json_to_recordset($1::json)
    AS given (key text, source text, code text, message text)
    ON CONFLICT (key) DO NOTHING`,
    [{ json: rows }],
  )
}
