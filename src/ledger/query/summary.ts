import type { Queries } from '../database.js'

/** How much a ledger holds. */
export interface Summary {
  readonly reports: number
  readonly statements: number
  readonly setAside: number
  readonly decisions: number
  readonly waiting: number
}

export async function summaryOf(queries: Queries): Promise<Summary> {
  const [row] = await queries.rows<Summary>(`SELECT (SELECT count(*)::integer FROM reports) AS reports,
    (SELECT count(*)::integer FROM statements) AS statements, (SELECT count(*)::integer FROM set_aside) AS "setAside",
    (SELECT count(*)::integer FROM decisions) AS decisions, (SELECT count(*)::integer FROM queue) AS waiting`)
  return row as Summary
}
