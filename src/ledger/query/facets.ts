import type { Queries } from '../database.js'
import { conditionsOf, type Filter } from './filters.js'
import { Values } from './question.js'

/** How the statements of a question are spread, for those who want to ask for less. */
export interface Facets {
  /** The statements that were counted. */
  readonly counted: number
  /** There are more, and only the newest were counted. */
  readonly isPart: boolean
  readonly act: readonly Facet[]
  readonly standing: readonly Facet[]
  readonly quotation: readonly Facet[]
  readonly outlet: readonly Facet[]
  readonly year: readonly Facet[]
}

export interface Facet {
  readonly value: string
  readonly count: number
}

type Name = 'act' | 'standing' | 'quotation' | 'outlet' | 'year'

/** To count takes a look at each statement; more would take longer than the page is worth waiting for. */
const MOST_COUNTED = 5000
const MOST_VALUES = 12
/** What has no date has a moment before this. */
const BEFORE_ALL = -100_000_000_000

/** Throws `bad-filter`. */
export async function facetsOf(queries: Queries, filter: Filter): Promise<Facets> {
  const values = new Values()
  const conditions = (await conditionsOf(queries, filter, values)).map(({ sql }) => sql)
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  const rows = await queries.rows<{ name: Name | null; value: string | null; count: number }>(
    `WITH counted AS MATERIALIZED (SELECT s.act::text, s.standing::text, s.quotation::text, s.outlet, s.moment
        FROM statements s ${where} ORDER BY s.moment DESC, s.report DESC, s.statement LIMIT ${values.bind(MOST_COUNTED + 1)})
      SELECT NULL AS name, NULL AS value, count(*)::integer AS count FROM counted
      UNION ALL SELECT 'act', act, count(*)::integer FROM counted GROUP BY act
      UNION ALL SELECT 'standing', standing, count(*)::integer FROM counted GROUP BY standing
      UNION ALL SELECT 'quotation', quotation, count(*)::integer FROM counted GROUP BY quotation
      UNION ALL SELECT 'outlet', o.name, c.count FROM (SELECT outlet, count(*)::integer AS count FROM counted GROUP BY outlet) AS c
        JOIN outlets o USING (outlet)
      UNION ALL SELECT 'year', extract(year FROM to_timestamp(moment))::integer::text, count(*)::integer FROM counted
        WHERE moment > ${BEFORE_ALL} GROUP BY 2`,
    values.all,
  )
  const of = (name: Name): Facet[] =>
    rows.flatMap((row) => (row.name === name && row.value !== null ? { value: row.value, count: row.count } : []))
  const counted = rows.find(({ name }) => name === null)?.count ?? 0
  return {
    ...{ counted: Math.min(counted, MOST_COUNTED), isPart: counted > MOST_COUNTED },
    ...{ act: mostFirst(of('act')), standing: mostFirst(of('standing')), quotation: mostFirst(of('quotation')) },
    outlet: mostFirst(of('outlet')).slice(0, MOST_VALUES),
    year: of('year')
      .sort((a, b) => Number(b.value) - Number(a.value))
      .slice(0, MOST_VALUES),
  }
}

function mostFirst(facets: readonly Facet[]): Facet[] {
  return facets.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
