import type { Queries } from '../database.js'

/** One of the texts that stood at an address. */
export interface Version {
  readonly key: string
  readonly report: number
  readonly version: number
  readonly published: string | null
  readonly addedAt: Date
}

/** All versions of a report's address, the first first; of a report without an address only itself. */
export function versionsOf(queries: Queries, report: number): Promise<Version[]> {
  return queries.rows<Version>(
    `SELECT v.key, v.report, v.version, v.published, v.added_at AS "addedAt" FROM reports r
    JOIN reports v ON v.report = r.report OR v.url_key = r.url_key WHERE r.report = $1 ORDER BY v.version`,
    [report],
  )
}
