import type { Standing } from '../../reading/types.js'
import type { Queries } from '../database.js'
import { LedgerError } from '../errors.js'
import { entitiesNamed } from './named.js'
import { Values } from './question.js'
import type { Quoted } from './who.js'

export interface VoicesQuestion {
  /** Words of the name. */
  readonly name?: string
  readonly standing?: Standing
  readonly limit?: number
  readonly after?: string
}

/** Voices, the most quoted first. */
export interface VoicesPage {
  readonly says: string
  readonly voices: readonly Quoted[]
  readonly next: string | null
}

const USUAL_LIMIT = 50

/** Throws `bad-filter`. */
export async function voicesPage(queries: Queries, question: VoicesQuestion): Promise<VoicesPage> {
  const { name, standing, limit = USUAL_LIMIT, after } = question
  const values = new Values()
  const named = name === undefined ? null : (await entitiesNamed(queries, name)).map(({ entity }) => entity)
  const only = named === null ? '' : `AND s.speaker = ANY(${values.bind(named)}::bigint[])`
  const kind = standing === undefined ? '' : `AND e.standing = ${values.bind(standing)}::standing`
  const behind = after === undefined ? '' : behindKey(after, values)
  const voices = await queries.rows<Quoted>(
    `SELECT e.key, e.label, e.standing, c.statements, c.reports FROM (
        SELECT s.speaker, count(*)::integer AS statements, count(DISTINCT s.report)::integer AS reports FROM statements s
        WHERE NOT s.superseded AND NOT s.wrong ${only} GROUP BY s.speaker) AS c
      JOIN entities e ON e.entity = c.speaker WHERE e.label <> '?' ${kind} ${behind}
      ORDER BY c.statements DESC, e.key LIMIT ${values.bind(limit + 1)}`,
    values.all,
  )
  const last = voices[limit - 1]
  const next = voices.length > limit && last !== undefined ? `${last.statements}.${last.key}` : null
  return { says: sentence(question), voices: voices.slice(0, limit), next }
}

function behindKey(after: string, values: Values): string {
  const found = /^(\d{1,9})\.([0-9a-f]{16})$/.exec(after)
  if (found === null)
    throw new LedgerError('bad-filter', `“${after}” is not the next page of voices; begin with the first`)
  const [count, key] = [values.bind(Number(found[1])), values.bind(found[2] ?? '')]
  return `AND (c.statements < ${count}::integer OR (c.statements = ${count}::integer AND e.key > ${key}))`
}

function sentence({ name, standing }: VoicesQuestion): string {
  const what = standing === undefined ? 'Voices' : `Voices of standing ${standing}`
  return `${what}${name === undefined ? '' : ` called ${name}`}, the most quoted first.`
}
