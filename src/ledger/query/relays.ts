import type { Standing } from '../../reading/types.js'
import type { Queries } from '../database.js'
import { conditionsOf, type Filter } from './filters.js'
import { Values } from './question.js'

/** Who passes whose words on: outlets the first voices of their chains, and each voice the next one. */
export interface Relays {
  readonly says: string
  readonly nodes: readonly RelayNode[]
  readonly edges: readonly RelayEdge[]
  /** There are more, and only the most frequent are here. */
  readonly isPart: boolean
}

export interface RelayNode {
  /** `outlet` and its key, or `voice` and the entity's. */
  readonly id: string
  readonly kind: 'outlet' | 'voice'
  readonly key: string
  readonly label: string
  readonly standing: Standing
}

export interface RelayEdge {
  /** The one that passes words on, and the one whose words they are. */
  readonly from: string
  readonly to: string
  readonly count: number
}

export interface RelaysQuestion extends Filter {
  /** A report's key. */
  readonly report?: string
}

/** Of the newest statements so many are looked at; a picture of more edges or nodes cannot be read. */
const MOST_STATEMENTS = 5000
const MOST_EDGES = 60
const MOST_NODES = 40

interface Row {
  readonly from_outlet: boolean
  readonly from_key: string
  readonly from_label: string
  readonly from_standing: Standing
  readonly to_key: string
  readonly to_label: string
  readonly to_standing: Standing
  readonly count: number
}

/** Throws `bad-filter`. */
export async function relays(queries: Queries, question: RelaysQuestion): Promise<Relays> {
  const values = new Values()
  const conditions = await conditionsOf(queries, question, values)
  const report =
    question.report === undefined
      ? []
      : [`s.report = (SELECT report FROM reports WHERE key = ${values.bind(question.report)})`]
  const where = [...conditions.map(({ sql }) => sql), ...report].join(' AND ') || 'true'
  const rows = await queries.rows<Row>(
    `WITH chosen AS MATERIALIZED (SELECT s.report, s.statement, s.outlet FROM statements s WHERE ${where}
        ORDER BY s.moment DESC, s.report DESC, s.statement LIMIT ${values.bind(MOST_STATEMENTS)}),
      links AS (
        SELECT true AS from_outlet, c.outlet::bigint AS one, v.entity AS other, count(*)::integer AS count FROM chosen c
          JOIN voices v USING (report, statement) WHERE v.position = 0 AND c.outlet IS NOT NULL GROUP BY 2, 3
        UNION ALL SELECT false, v.entity, w.entity, count(*)::integer FROM chosen c JOIN voices v USING (report, statement)
          JOIN voices w ON w.report = v.report AND w.statement = v.statement AND w.position = v.position + 1
          WHERE v.entity <> w.entity GROUP BY 2, 3)
    SELECT l.from_outlet, coalesce(o.key, e.key) AS from_key, coalesce(o.name, e.label) AS from_label,
      coalesce(e.standing, 'outlet') AS from_standing, t.key AS to_key, t.label AS to_label, t.standing AS to_standing, l.count
    FROM links l LEFT JOIN outlets o ON l.from_outlet AND o.outlet = l.one LEFT JOIN entities e ON NOT l.from_outlet AND e.entity = l.one
      JOIN entities t ON t.entity = l.other WHERE t.label <> '?'
    ORDER BY l.from_outlet, l.count DESC, from_key, to_key LIMIT ${values.bind(MOST_EDGES + 1)}`,
    values.all,
  )
  return graphOf(
    rows,
    saying(
      conditions.map(({ says }) => says),
      question,
    ),
  )
}

function saying(parts: readonly string[], { report }: RelaysQuestion): string {
  const what = ['statements', ...parts.filter((says) => says !== '')].join(' ')
  return `Who passes whose words on, in ${report === undefined ? what : `the ${what} of this report`}.`
}

/** Relays between voices come first in the rows; edges to a node too many are left out. */
function graphOf(rows: readonly Row[], says: string): Relays {
  const nodes = new Map<string, RelayNode>()
  const edges: RelayEdge[] = []
  for (const row of rows.slice(0, MOST_EDGES)) {
    const from = nodeOf(row.from_outlet ? 'outlet' : 'voice', row.from_key, row.from_label, row.from_standing)
    const to = nodeOf('voice', row.to_key, row.to_label, row.to_standing)
    const fresh = [from, to].filter(({ id }) => !nodes.has(id))
    if (nodes.size + fresh.length > MOST_NODES) continue
    for (const node of fresh) nodes.set(node.id, node)
    edges.push({ from: from.id, to: to.id, count: row.count })
  }
  return { says, nodes: [...nodes.values()], edges, isPart: edges.length < rows.length }
}

function nodeOf(kind: RelayNode['kind'], key: string, label: string, standing: Standing): RelayNode {
  return { id: `${kind} ${key}`, kind, key, label, standing }
}
