import type { Act, Quotation, Span, Standing } from '../../reading/types.js'
import type { Queries } from '../database.js'
import { spansOf } from '../store/load.js'
import { type Condition, conditionsOf, type Filter } from './filters.js'
import { type PageKey, pageKey, readPageKey } from './page-key.js'
import { ask, type Question, Values } from './question.js'
import { sentenceAround } from './sentence.js'

/** What to find, and how much of it. */
export interface FindQuestion extends Filter {
  /** The newest first, or the best match for the words first. */
  readonly sort?: 'date' | 'relevance'
  readonly limit?: number
  /** The `next` of the page before. */
  readonly after?: string
}

/** A statement with what one needs to judge it. */
export interface Found {
  /** Its address: the report's key, a point, its id. */
  readonly address: string
  readonly report: FoundReport
  /** Its place in the reading, from 0. */
  readonly statement: number
  readonly words: string
  readonly content: readonly Span[]
  /** The sentence in which the words stand. */
  readonly sentence: string
  readonly chain: readonly FoundVoice[]
  readonly act: Act
  readonly quotation: Quotation
  readonly confidence: number
  /** Where it stands in a copied passage: the agency that is named, or the key of the first report known to carry it. */
  readonly origin: string | null
}

export interface FoundReport {
  readonly key: string
  readonly name: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: string | null
}

export interface FoundVoice {
  readonly who: string
  readonly standing: Standing
  /** The key of the entity across reports. */
  readonly entity: string
}

export interface FindPage {
  /** What one is looking at. */
  readonly says: string
  readonly found: readonly Found[]
  /** For `after`, where there is more. */
  readonly next: string | null
}

const USUAL_LIMIT = 20
const MOST = 1000
/** To rank means to look at each match; of more than these the newest count, and the sentence says so. */
const MOST_RANKED = 1000

/** The statements that a question asks for, a page at a time. Throws `bad-filter`. */
export async function find(queries: Queries, question: FindQuestion): Promise<FindPage> {
  const limit = Math.max(1, Math.min(question.limit ?? USUAL_LIMIT, MOST))
  const asked = await findQuestion(queries, question, limit + 1)
  const rows = await ask<Row>(queries, asked)
  const last = rows[limit - 1]
  return {
    says: asked.says,
    found: rows.slice(0, limit).map(foundOf),
    next: rows.length > limit && last !== undefined ? pageKey({ ...last, sort: question.sort ?? 'date' }) : null,
  }
}

/** The question as it is put to the database, for *many* rows. */
export async function findQuestion(queries: Queries, question: FindQuestion, many: number): Promise<Question> {
  const values = new Values()
  const conditions = await conditionsOf(queries, question, values)
  const isRanked = question.sort === 'relevance' && (question.words ?? '') !== ''
  const key = question.after === undefined ? null : readPageKey(question.after, isRanked ? 'relevance' : 'date')
  const page = isRanked
    ? ranked(conditions, question.words ?? '', key, many, values)
    : dated(conditions, key, many, values)
  return { sql: details(page, isRanked), values: values.all, says: sentenceOf(conditions, isRanked) }
}

const COLUMNS =
  's.report, s.statement, s.id, s.words, s.content, s.act, s.quotation, s.confidence, s.moment, s.origin, s.origin_agency'
const NEWEST_FIRST = 's.moment DESC, s.report DESC, s.statement'

function dated(conditions: readonly Condition[], key: PageKey | null, many: number, values: Values): string {
  const all = [...conditions.map(({ sql }) => sql), ...(key === null ? [] : [behind('s', key, values)])]
  return `SELECT ${COLUMNS}, 0::double precision AS rank FROM statements s ${where(all)} ORDER BY ${NEWEST_FIRST} LIMIT ${values.bind(many)}`
}

function ranked(
  conditions: readonly Condition[],
  words: string,
  key: PageKey | null,
  many: number,
  values: Values,
): string {
  const matches = `SELECT ${COLUMNS}, ts_rank_cd(s.search, websearch_to_tsquery('english', ${values.bind(words)}), 1)::double precision AS rank
    FROM statements s ${where(conditions.map(({ sql }) => sql))} ORDER BY ${NEWEST_FIRST} LIMIT ${MOST_RANKED}`
  const rank = key === null ? '' : values.bind(key.rank)
  const rest = key === null ? '' : `WHERE m.rank < ${rank} OR (m.rank = ${rank} AND ${behind('m', key, values)})`
  return `SELECT * FROM (${matches}) AS m ${rest} ORDER BY m.rank DESC, m.moment DESC, m.report DESC, m.statement LIMIT ${values.bind(many)}`
}

/** What comes after a row, newest first, in a form that walks along the index. */
function behind(table: string, key: PageKey, values: Values): string {
  const [moment, report, statement] = [key.moment, key.report, key.statement].map((value) => values.bind(value))
  return `(${table}.moment, ${table}.report) <= (${moment}::bigint, ${report}::bigint)
    AND NOT (${table}.moment = ${moment} AND ${table}.report = ${report} AND ${table}.statement <= ${statement})`
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
}

/** Everything about the rows of a page; nothing here is asked for rows that are not shown. */
function details(page: string, isRanked: boolean): string {
  return `WITH page AS MATERIALIZED (${page})
    SELECT s.report, s.statement, s.id, s.words, s.content, s.act, s.quotation, s.confidence, s.moment, s.rank, s.origin_agency,
      f.key AS origin, r.key, r.name, r.title, r.url, r.published, r.text, o.name AS outlet,
      (SELECT json_build_array(p.span_begin, p.span_end) FROM passages p WHERE p.report = s.report AND p.span_begin <= s.content[1]
        ORDER BY p.passage DESC LIMIT 1) AS passage,
      (SELECT json_agg(json_build_object('who', n.who, 'standing', v.standing, 'entity', e.key) ORDER BY v.position)
        FROM voices v JOIN names n USING (name) JOIN entities e USING (entity)
        WHERE v.report = s.report AND v.statement = s.statement) AS chain
    FROM page s JOIN reports r USING (report) LEFT JOIN outlets o ON o.outlet = r.outlet LEFT JOIN reports f ON f.report = s.origin
    ORDER BY ${isRanked ? 's.rank DESC, ' : ''}${NEWEST_FIRST}`
}

function sentenceOf(conditions: readonly Condition[], isRanked: boolean): string {
  const parts = conditions.map(({ says }) => says).filter((says) => says !== '')
  const order = isRanked ? `the best of the newest ${MOST_RANKED} first` : 'newest first'
  return `${['Statements', ...parts].join(' ')}, ${order}.`
}

interface Row {
  readonly report: number
  readonly statement: number
  readonly id: string
  readonly words: string
  readonly content: readonly number[]
  readonly act: Act
  readonly quotation: Quotation
  readonly confidence: number
  readonly moment: number
  readonly rank: number
  readonly origin: string | null
  readonly origin_agency: string | null
  readonly key: string
  readonly name: string
  readonly title: string | null
  readonly url: string | null
  readonly published: string | null
  readonly outlet: string | null
  readonly text: string
  readonly passage: Span | null
  readonly chain: readonly FoundVoice[]
}

function foundOf(row: Row): Found {
  const content = spansOf(row.content)
  const { key, name, title, outlet, url, published } = row
  return {
    address: `${key}.${row.id}`,
    report: { key, name, title, outlet, url, published },
    statement: row.statement,
    words: row.words,
    content,
    sentence: sentenceAround(row.text, row.passage ?? [0, row.text.length], content),
    chain: row.chain,
    act: row.act,
    quotation: row.quotation,
    confidence: row.confidence,
    origin: row.origin_agency ?? row.origin,
  }
}
