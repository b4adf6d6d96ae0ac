import { ACTS, type Act, type Standing } from '../../reading/types.js'
import type { Queries } from '../database.js'
import { type Found, find } from './find.js'
import { entitiesNamed } from './named.js'
import { ask, type Question } from './question.js'

/** Somebody who is quoted, and how often. */
export interface Quoted {
  readonly key: string
  readonly label: string
  readonly standing: Standing
  /** Claims that start with this voice, and the reports in which they stand. */
  readonly statements: number
  readonly reports: number
}

/** All that the ledger has of one voice. */
export interface VoicePage extends Quoted {
  /** The names it goes by, with the number of reports, the most frequent first. */
  readonly names: readonly Count[]
  /** How often it did what. */
  readonly acts: readonly Count[]
  readonly years: readonly Count[]
  /** The voices that pass its words on, those nearest to the reader. */
  readonly relayedBy: readonly Count[]
  readonly outlets: readonly Count[]
  /** Names that stand in what it denies, and in what it accuses somebody of. */
  readonly denies: readonly Count[]
  readonly accuses: readonly Count[]
  /** The newest of what it said. */
  readonly newest: readonly Found[]
}

export interface Count {
  readonly name: string
  readonly count: number
}

/** Of each list the most frequent. */
const MOST = 10
/** So many of its denials and accusations are looked through for names. */
const MOST_SEARCHED = 500

const COUNTED = `count(*)::integer AS statements, count(DISTINCT s.report)::integer AS reports`

/** The voices that most claims start with; those without a name are left out. */
export function mostQuotedQuestion(many: number): Question {
  return {
    sql: `SELECT e.key, e.label, e.standing, c.statements, c.reports FROM (
        SELECT s.speaker, ${COUNTED} FROM statements s WHERE NOT s.superseded AND NOT s.wrong GROUP BY s.speaker) AS c
      JOIN entities e ON e.entity = c.speaker
      WHERE e.label <> '?' AND e.standing IN ('person', 'institution', 'outlet') ORDER BY c.statements DESC, e.key LIMIT $1`,
    values: [many],
    says: `The ${many} voices that most statements start with.`,
  }
}

/** Those whose names hold these words, the most quoted first. */
export async function quotedByName(queries: Queries, name: string, many: number): Promise<Quoted[]> {
  const entities = (await entitiesNamed(queries, name)).map(({ entity }) => entity)
  return queries.rows<Quoted>(
    `SELECT e.key, e.label, e.standing, ${COUNTED.replace('count(*)', 'count(s.report)')}
    FROM entities e LEFT JOIN statements s ON s.speaker = e.entity AND NOT s.superseded AND NOT s.wrong
    WHERE e.entity = ANY($1::bigint[]) GROUP BY e.entity ORDER BY 4 DESC, e.key LIMIT $2`,
    [entities, many],
  )
}

/** The most quoted voices of all. */
export function mostQuoted(queries: Queries, many: number): Promise<Quoted[]> {
  return ask<Quoted>(queries, mostQuotedQuestion(many))
}

/** All that the ledger has of the voice with this key; null where there is none. */
export async function voicePage(queries: Queries, key: string, newest: number): Promise<VoicePage | null> {
  const [quoted] = await quotedByName(queries, key, 1)
  const [row] = await queries.rows<{ entity: number }>('SELECT entity FROM entities WHERE key = $1', [key])
  if (quoted === undefined || row === undefined) return null
  const count = (sql: string) => queries.rows<Count>(`${sql} ORDER BY 2 DESC, 1 LIMIT ${MOST}`, [row.entity])
  const claims = 'FROM statements s WHERE s.speaker = $1 AND NOT s.superseded AND NOT s.wrong'
  const { found } = await find(queries, { who: key, limit: newest })
  return {
    ...quoted,
    names: await count(`SELECT n.who AS name, count(*)::integer AS count FROM appearances a JOIN names n USING (name)
      WHERE a.entity = $1 GROUP BY n.who`),
    acts: sortActs(await count(`SELECT s.act::text AS name, count(*)::integer AS count ${claims} GROUP BY s.act`)),
    years: await years(queries, row.entity),
    relayedBy: await count(`SELECT e.label AS name, count(*)::integer AS count FROM voices v
      JOIN statements s USING (report, statement) JOIN entities e ON e.entity = v.entity
      WHERE s.speaker = $1 AND v.entity <> $1 AND NOT s.superseded AND NOT s.wrong GROUP BY e.entity, e.label`),
    outlets: await count(`SELECT o.name, count(*)::integer AS count FROM statements s JOIN outlets o USING (outlet)
      WHERE s.speaker = $1 AND NOT s.superseded AND NOT s.wrong GROUP BY o.name`),
    denies: await talkedAbout(queries, row.entity, 'deny'),
    accuses: await talkedAbout(queries, row.entity, 'accuse'),
    newest: found,
  }
}

function years(queries: Queries, entity: number): Promise<Count[]> {
  return queries.rows<Count>(
    `SELECT left(r.published, 4) AS name, count(*)::integer AS count FROM statements s JOIN reports r USING (report)
    WHERE s.speaker = $1 AND NOT s.superseded AND NOT s.wrong AND r.published IS NOT NULL GROUP BY 1 ORDER BY 1`,
    [entity],
  )
}

function sortActs(counts: readonly Count[]): Count[] {
  return ACTS.flatMap((act) => counts.filter(({ name }) => name === act))
}

/** Other voices of the same report whose name stands in the words: in what it denies, say. */
async function talkedAbout(queries: Queries, entity: number, act: Act): Promise<Count[]> {
  const rows = await queries.rows<{ words: string; names: string[] | null }>(
    `SELECT s.words, (SELECT json_agg(n.who) FROM appearances a JOIN names n USING (name)
        WHERE a.report = s.report AND a.entity <> $1 AND a.standing IN ('person', 'institution', 'outlet')) AS names
    FROM statements s WHERE s.speaker = $1 AND s.act = $2::act AND NOT s.superseded AND NOT s.wrong
    ORDER BY s.moment DESC, s.report DESC, s.statement LIMIT ${MOST_SEARCHED}`,
    [entity, act],
  )
  const counts = new Map<string, number>()
  for (const { words, names } of rows) {
    for (const name of names ?? []) if (isNamedIn(words, name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
}

/** A name's last word is what reports go on with: `Holt` for `Mayor Ines Holt`. */
function isNamedIn(words: string, name: string): boolean {
  const last = name.split(/\s+/).at(-1) ?? ''
  return /^\p{Lu}/u.test(last) && words.split(/[^\p{L}\p{N}’'-]+/u).some((word) => word.replace(/[’']s?$/, '') === last)
}
