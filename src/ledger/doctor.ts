import type { Queries } from './database.js'
import { UNKNOWN_MOMENT } from './store/moments.js'

/** Something that must hold in a ledger, and what to do where it does not. */
interface Check {
  readonly says: string
  /** Gives the rows that break it, as `place`. */
  readonly sql: string
  readonly remedy: 'rebuild' | 'restore'
}

const LAST_VOICE =
  'v.position = (SELECT max(l.position) FROM voices l WHERE l.report = v.report AND l.statement = v.statement)'
/** The database counts characters, and spans count UTF-16 units, which are up to twice as many. */
const LENGTH = '2 * length(r.text)'

const CHECKS: readonly Check[] = [
  {
    says: 'Every report has a reading',
    sql: 'SELECT r.key AS place FROM reports r WHERE NOT EXISTS (SELECT FROM readings g WHERE g.report = r.report)',
    remedy: 'restore',
  },
  {
    says: 'Every reading, passage and statement has its report',
    sql: `SELECT format('report %s', x.report) AS place FROM (SELECT report FROM readings UNION SELECT report FROM passages
      UNION SELECT report FROM statements) x WHERE NOT EXISTS (SELECT FROM reports r WHERE r.report = x.report)`,
    remedy: 'restore',
  },
  {
    says: 'Every statement has its whole chain, and every voice its statement',
    sql: `SELECT format('report %s, statement %s', report, statement) AS place FROM (SELECT report, statement, NULL::bigint AS count FROM statements s
        WHERE NOT EXISTS (SELECT FROM voices v WHERE v.report = s.report AND v.statement = s.statement AND v.position = 0)
      UNION ALL SELECT report, statement, count(*) FROM voices v
        WHERE NOT EXISTS (SELECT FROM statements s WHERE v.report = s.report AND v.statement = s.statement) GROUP BY 1, 2
      UNION ALL SELECT report, statement, count(*) FROM voices GROUP BY 1, 2 HAVING max(position) + 1 <> count(*)) x`,
    remedy: 'restore',
  },
  {
    says: 'Every span lies within its report’s text',
    sql: `SELECT format('%s.%s', r.key, s.id) AS place FROM statements s JOIN reports r USING (report)
      WHERE (SELECT max(x) FROM unnest(s.content || s.cue) x) > ${LENGTH} OR (SELECT min(x) FROM unnest(s.content || s.cue) x) < 0
      UNION ALL SELECT r.key FROM passages p JOIN reports r USING (report)
      WHERE p.span_begin < 0 OR p.span_end < p.span_begin OR p.span_end > ${LENGTH}`,
    remedy: 'restore',
  },
  {
    says: 'Every voice has its name',
    sql: `SELECT format('report %s', v.report) AS place FROM voices v WHERE NOT EXISTS (SELECT FROM names n WHERE n.name = v.name)`,
    remedy: 'restore',
  },
  {
    says: 'The versions of an address count on without a gap',
    sql: 'SELECT min(key) AS place FROM reports GROUP BY url_key HAVING url_key IS NOT NULL AND max(version) <> count(*)',
    remedy: 'restore',
  },
  {
    says: 'Every decision is about something that is there',
    sql: `SELECT format('decision %s', decision) AS place FROM decisions WHERE kind = 'wrong' AND NOT EXISTS (SELECT FROM reports
      WHERE key = split_part(payload->>'statement', '.', 1))`,
    remedy: 'restore',
  },
  {
    says: 'Every name in a report belongs to an entity, and its voices to the same',
    sql: `SELECT format('report %s, name %s', v.report, v.name) AS place FROM voices v LEFT JOIN appearances a USING (report, name)
        WHERE a.entity IS DISTINCT FROM v.entity
      UNION ALL SELECT format('report %s', a.report) FROM appearances a WHERE NOT EXISTS (SELECT FROM entities e WHERE e.entity = a.entity)`,
    remedy: 'rebuild',
  },
  {
    says: 'What finding looks at agrees with what was recorded',
    sql: `SELECT format('%s.%s', r.key, s.id) AS place FROM statements s JOIN reports r USING (report)
      JOIN voices v ON v.report = s.report AND v.statement = s.statement AND ${LAST_VOICE}
      WHERE s.speaker <> v.entity OR s.standing <> v.standing OR s.moment <> r.moment OR s.outlet IS DISTINCT FROM r.outlet
        OR s.superseded <> r.superseded OR s.moment < ${UNKNOWN_MOMENT}`,
    remedy: 'rebuild',
  },
  {
    says: 'Every copy lies between two reports that are there',
    sql: `SELECT c.key AS place FROM copies c LEFT JOIN reports r ON r.report = c.report LEFT JOIN reports f ON f.report = c.source
      WHERE r.report IS NULL OR f.report IS NULL OR c.span_end > ${LENGTH} OR c.source_end > 2 * length(f.text)`,
    remedy: 'rebuild',
  },
]

/** Breaches are named as far as this. */
const NAMED = 3

/** What came of one check. */
export interface Examined {
  readonly says: string
  readonly broken: number
  /** Some of the places. */
  readonly places: readonly string[]
  /** What to do; null where it holds. */
  readonly remedy: string | null
}

/** Looks at everything that must hold in a ledger. */
export async function examine(queries: Queries): Promise<Examined[]> {
  const examined: Examined[] = []
  for (const { says, sql, remedy } of CHECKS) {
    const rows = await queries.rows<{ place: string }>(sql)
    const places = rows.slice(0, NAMED).map(({ place }) => place)
    examined.push({ says, broken: rows.length, places, remedy: rows.length === 0 ? null : REMEDIES[remedy] })
  }
  return examined
}

const REMEDIES = {
  rebuild: 'run hearsay rebuild: it is made from what was recorded',
  restore: 'restore a backup into a new ledger: hearsay restore FILE --ledger NEW',
} as const
