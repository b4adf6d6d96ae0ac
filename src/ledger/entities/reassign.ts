import type { Standing } from '../../reading/types.js'
import type { Queries } from '../database.js'
import { keepEntities } from '../store/numbers.js'
import type { Resolution } from './resolution.js'

interface AppearanceRow {
  readonly report: number
  readonly name: number
  readonly report_key: string
  readonly who: string
  readonly standing: Standing
  readonly entity_key: string
}

/** Appearances looked at together. */
const BATCH = 10_000

const APPEARANCES = `SELECT a.report, a.name, r.key AS report_key, n.who, a.standing, e.key AS entity_key
  FROM appearances a JOIN reports r USING (report) JOIN names n ON n.name = a.name JOIN entities e USING (entity)
  WHERE (a.report, a.name) > ($1, $2) ORDER BY a.report, a.name LIMIT ${BATCH}`

/** Looks at every appearance and moves those that the resolution puts elsewhere; gives how many moved. */
export async function reassign(queries: Queries, resolve: Resolution): Promise<number> {
  let moved = 0
  let last: readonly [number, number] = [-1, -1]
  for (;;) {
    const rows = await queries.rows<AppearanceRow>(APPEARANCES, last)
    const wrong = rows
      .map((row) => ({ row, key: resolve(row.report_key, row) }))
      .filter(({ row, key }) => key !== row.entity_key)
    await move(queries, wrong)
    moved += wrong.length
    const end = rows.at(-1)
    if (end === undefined || rows.length < BATCH) return moved
    last = [end.report, end.name]
  }
}

async function move(queries: Queries, moves: readonly { row: AppearanceRow; key: string }[]): Promise<void> {
  if (moves.length === 0) return
  const wanted = new Map(moves.map(({ row, key }) => [key, { label: row.who, standing: row.standing }]))
  const entities = await keepEntities(queries, wanted)
  const rows = moves.map(({ row, key }) => ({ report: row.report, name: row.name, entity: entities.get(key) }))
  const given = 'json_to_recordset($1::json) AS g (report bigint, name bigint, entity bigint)'
  const set = async (sql: string) => queries.rows(sql, [{ json: rows }])
  await set(`UPDATE appearances a SET entity = g.entity FROM ${given} WHERE a.report = g.report AND a.name = g.name`)
  await set(`UPDATE voices v SET entity = g.entity FROM ${given} WHERE v.report = g.report AND v.name = g.name`)
  await set(`UPDATE statements s SET speaker = v.entity FROM ${given}, voices v
    WHERE v.report = g.report AND v.name = g.name AND s.report = v.report AND s.statement = v.statement
      AND v.position = (SELECT max(position) FROM voices l WHERE l.report = v.report AND l.statement = v.statement)`)
}
