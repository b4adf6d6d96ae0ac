import type { Act } from '../../reading/types.js'
import type { Queries } from '../database.js'
import type { Decision } from '../decisions/decision.js'
import { allDecisions } from '../decisions/list.js'
import { type VoicePage, voicePage } from './who.js'

/** All of one voice, with what a page of it shows beside `who`. */
export interface VoiceDetails extends VoicePage {
  /** Its names and roles with the first and the last date at which reports call it so. */
  readonly called: readonly Called[]
  /** What it said, by month and act. */
  readonly timeline: readonly Month[]
  /** Who passes its words on, and whose words it passes on. */
  readonly relayers: readonly Linked[]
  readonly relayed: readonly Linked[]
  readonly publishers: readonly Linked[]
  /** Others that may be the same, as they were judged. */
  readonly candidates: readonly Candidate[]
  /** What was decided about it. */
  readonly decisions: readonly Decision[]
}

export interface Called {
  readonly name: string
  readonly reports: number
  readonly first: string | null
  readonly last: string | null
}

export interface Month {
  /** `2026-11` */
  readonly month: string
  readonly act: Act
  readonly count: number
}

export interface Linked {
  readonly key: string
  readonly label: string
  readonly count: number
}

export interface Candidate {
  readonly key: string
  readonly label: string
  readonly judgement: 'same' | 'different' | 'unsure'
  readonly score: number
  /** The sentence that explains it. */
  readonly why: string
}

const MOST = 12
const NEWEST = 20

const CALLED = `SELECT n.who AS name, count(*)::integer AS reports, min(r.published) AS first, max(r.published) AS last
  FROM appearances a JOIN names n USING (name) JOIN reports r USING (report) WHERE a.entity = $1
  GROUP BY n.who ORDER BY 2 DESC, 1 LIMIT ${MOST}`

const HOLDING = 's.speaker = $1 AND NOT s.superseded AND NOT s.wrong'

const TIMELINE = `SELECT left(r.published, 7) AS month, s.act, count(*)::integer AS count FROM statements s JOIN reports r USING (report)
  WHERE ${HOLDING} AND length(r.published) >= 7 GROUP BY 1, 2 ORDER BY 1, 2`

const RELAYERS = `SELECT e.key, e.label, count(*)::integer AS count FROM voices v JOIN statements s USING (report, statement)
  JOIN entities e ON e.entity = v.entity WHERE ${HOLDING} AND v.entity <> $1 GROUP BY e.entity, e.key, e.label
  ORDER BY 3 DESC, 1 LIMIT ${MOST}`

const RELAYED = `SELECT e.key, e.label, count(*)::integer AS count FROM voices v JOIN statements s USING (report, statement)
  JOIN entities e ON e.entity = s.speaker WHERE v.entity = $1 AND s.speaker <> $1 AND NOT s.superseded AND NOT s.wrong
  GROUP BY e.entity, e.key, e.label ORDER BY 3 DESC, 1 LIMIT ${MOST}`

const PUBLISHERS = `SELECT o.key, o.name AS label, c.count FROM (SELECT s.outlet, count(*)::integer AS count FROM statements s
  WHERE ${HOLDING} GROUP BY s.outlet) AS c JOIN outlets o USING (outlet) ORDER BY 3 DESC, 2 LIMIT ${MOST}`

/** The surest sentence for each pair of entities, whichever way round the pair was judged. */
const CANDIDATES = `SELECT DISTINCT ON (e.key) e.key, e.label, l.judgement, l.score::double precision, l.why FROM (
    SELECT other_report AS report, other_name AS name, judgement, score, why FROM entity_links k
      JOIN appearances a ON a.report = k.one_report AND a.name = k.one_name WHERE a.entity = $1
    UNION ALL SELECT one_report, one_name, judgement, score, why FROM entity_links k
      JOIN appearances a ON a.report = k.other_report AND a.name = k.other_name WHERE a.entity = $1) AS l
  JOIN appearances b ON b.report = l.report AND b.name = l.name JOIN entities e ON e.entity = b.entity
  WHERE b.entity <> $1 ORDER BY e.key, l.score DESC LIMIT 50`

/** All that the ledger has of the voice with this key; null where there is none. */
export async function voiceDetails(queries: Queries, key: string): Promise<VoiceDetails | null> {
  const [row] = await queries.rows<{ entity: number }>('SELECT entity FROM entities WHERE key = $1', [key])
  const page = row === undefined ? null : await voicePage(queries, key, NEWEST)
  if (row === undefined || page === null) return null
  const ask = <Row extends object>(sql: string) => queries.rows<Row>(sql, [row.entity])
  return {
    ...page,
    called: await ask<Called>(CALLED),
    timeline: await ask<Month>(TIMELINE),
    relayers: await ask<Linked>(RELAYERS),
    relayed: await ask<Linked>(RELAYED),
    publishers: await ask<Linked>(PUBLISHERS),
    candidates: await ask<Candidate>(CANDIDATES),
    decisions: (await allDecisions(queries)).filter((one) => isAbout(one, page)),
  }
}

function isAbout(one: Decision, { key, names }: VoicePage): boolean {
  if (one.kind === 'merge') return one.payload.entities.includes(key)
  return one.kind === 'split' && names.some(({ name }) => name === one.payload.who)
}
