import type { Queries } from '../database.js'

/** A report in a list. */
export interface ListedReport {
  readonly key: string
  readonly name: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly statements: number
}

const LISTED = `SELECT r.key, r.name, r.title, o.name AS outlet, r.published,
    (SELECT count(*)::integer FROM statements s WHERE s.report = r.report) AS statements
  FROM reports r LEFT JOIN outlets o USING (outlet)`

/** The reports that came last. */
export function latestReports(queries: Queries, many: number): Promise<ListedReport[]> {
  return queries.rows<ListedReport>(`${LISTED} WHERE NOT r.superseded ORDER BY r.report DESC LIMIT $1`, [many])
}

/** An outlet's newest reports, by their dates. The walk along the dates ends after so many reports of others. */
export function reportsOfOutlet(queries: Queries, outlet: number, many: number): Promise<ListedReport[]> {
  return queries.rows<ListedReport>(
    `${LISTED} WHERE r.outlet = $1 AND NOT r.superseded ORDER BY r.moment DESC, r.report DESC LIMIT $2`,
    [outlet, many],
  )
}
