import type { Queries } from '../database.js'
import { type ListedReport, reportsOfOutlet } from './latest.js'
import type { Quoted } from './who.js'

/** One outlet: what it published, whom it quotes, and with whom it shares passages. */
export interface OutletPage {
  readonly key: string
  readonly name: string
  readonly reports: number
  readonly statements: number
  readonly newest: readonly ListedReport[]
  readonly quoted: readonly Quoted[]
  /** From whom it took passages, and who took passages from it; the number of reports. */
  readonly tookFrom: readonly Shared[]
  readonly gaveTo: readonly Shared[]
}

export interface Shared {
  readonly key: string
  readonly label: string
  readonly count: number
}

const MOST = 12
const NEWEST = 20
const COUNTED = `count(*)::integer AS statements, count(DISTINCT s.report)::integer AS reports`

const QUOTED = `SELECT e.key, e.label, e.standing, c.statements, c.reports FROM (SELECT s.speaker, ${COUNTED} FROM statements s
    WHERE s.outlet = $1 AND NOT s.superseded AND NOT s.wrong GROUP BY s.speaker) AS c
  JOIN entities e ON e.entity = c.speaker WHERE e.label <> '?' ORDER BY c.statements DESC, e.key LIMIT ${MOST}`

const shared = (
  mine: string,
  other: string,
) => `SELECT o.key, o.name AS label, count(DISTINCT m.report)::integer AS count
  FROM reports m JOIN copies c ON c.${mine} = m.report JOIN reports f ON f.report = c.${other} JOIN outlets o ON o.outlet = f.outlet
  WHERE m.outlet = $1 AND o.outlet <> $1 AND c.kind = 'prose' AND c.decided IS NOT false
  GROUP BY o.outlet, o.key, o.name ORDER BY 3 DESC, 2 LIMIT ${MOST}`

/** The outlet with this key; null where there is none. */
export async function outletPage(queries: Queries, key: string): Promise<OutletPage | null> {
  const [row] = await queries.rows<{ outlet: number; name: string; reports: number; statements: number }>(
    `SELECT o.outlet, o.name, (SELECT count(*)::integer FROM reports r WHERE r.outlet = o.outlet) AS reports,
      (SELECT count(*)::integer FROM statements s WHERE s.outlet = o.outlet) AS statements FROM outlets o WHERE o.key = $1`,
    [key],
  )
  if (row === undefined) return null
  const { outlet, ...counted } = row
  return {
    ...{ key, ...counted, newest: await reportsOfOutlet(queries, outlet, NEWEST) },
    quoted: await queries.rows<Quoted>(QUOTED, [outlet]),
    tookFrom: await queries.rows<Shared>(shared('report', 'source'), [outlet]),
    gaveTo: await queries.rows<Shared>(shared('source', 'report'), [outlet]),
  }
}
