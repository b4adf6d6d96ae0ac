import { ACTS, type Act, QUOTATIONS, type Quotation, STANDINGS, type Standing } from '../../reading/types.js'
import type { Queries } from '../database.js'
import { LedgerError } from '../errors.js'
import { rangeOf } from '../store/moments.js'
import { entitiesNamed, type Named } from './named.js'
import type { Values } from './question.js'

/** What a statement must be to be found. Everything that is left out may be anything. */
export interface Filter {
  /** Words of its content, as a search engine takes them: `"a phrase"`, `or`, `-not`. */
  readonly words?: string
  /** The voice that the claim starts with: words of its name, or an entity's key. */
  readonly who?: string
  readonly act?: readonly Act[]
  /** Of the voice that the claim starts with. */
  readonly standing?: readonly Standing[]
  readonly quotation?: readonly Quotation[]
  /** Words of the outlet's name. */
  readonly outlet?: string
  /** Dates, as exact as one likes: `2016`, `2016-06`. What was published within them counts. */
  readonly since?: string
  readonly until?: string
  /** Any voice of the chain: words of its name, or an entity's key. */
  readonly chainIncludes?: string
  /** Also statements of reports that have a newer version, and those that somebody decided to be wrong. */
  readonly all?: boolean
}

/** A condition of the SQL and the part of the sentence that tells it. */
export interface Condition {
  readonly sql: string
  readonly says: string
}

/** The conditions of a filter on `statements s`. Throws `bad-filter`. */
export async function conditionsOf(queries: Queries, filter: Filter, values: Values): Promise<Condition[]> {
  const found: (Condition | null)[] = [
    words(filter.words, values, await isEmpty(queries, filter.words)),
    await voice(queries, filter.who, 'who', values),
    oneOf('act', filter.act, ACTS, values),
    oneOf('standing', filter.standing, STANDINGS, values),
    oneOf('quotation', filter.quotation, QUOTATIONS, values),
    await outlet(queries, filter.outlet, values),
    since(filter.since, values),
    until(filter.until, values),
    await voice(queries, filter.chainIncludes, 'chain', values),
    filter.all ? null : { sql: 'NOT s.superseded AND NOT s.wrong', says: '' },
  ]
  return found.filter((condition) => condition !== null)
}

/** Words that every text has are left out of an index, and a question for nothing but them finds nothing. */
async function isEmpty(queries: Queries, text: string | undefined): Promise<boolean> {
  if (text === undefined || text === '') return false
  const [row] = await queries.rows<{ nodes: number }>(`SELECT numnode(websearch_to_tsquery('english', $1)) AS nodes`, [
    text,
  ])
  return row?.nodes === 0
}

function words(text: string | undefined, values: Values, empty: boolean): Condition | null {
  if (text === undefined || text === '') return null
  if (empty) throw new LedgerError('bad-filter', `“${text}” has only words that every text has; name others`)
  return { sql: `s.search @@ websearch_to_tsquery('english', ${values.bind(text)})`, says: `with the words ${text}` }
}

async function voice(
  queries: Queries,
  name: string | undefined,
  place: 'who' | 'chain',
  values: Values,
): Promise<Condition | null> {
  if (name === undefined) return null
  const named = await entitiesNamed(queries, name)
  const entities = `${values.bind(named.map(({ entity }) => entity))}::bigint[]`
  return place === 'who'
    ? { sql: `s.speaker = ANY(${entities})`, says: `by ${shownNames(name, named)}` }
    : {
        sql: `(s.report, s.statement) IN (SELECT v.report, v.statement FROM voices v WHERE v.entity = ANY(${entities}))`,
        says: `that came through ${shownNames(name, named)}`,
      }
}

function shownNames(name: string, named: readonly Named[]): string {
  const labels = [...new Set(named.map(({ label }) => label))]
  if (labels.length === 0) return `${name} (nobody of this name speaks in the ledger)`
  return labels.length <= 3 ? labels.join(' or ') : `${labels.length} voices called ${name}`
}

function oneOf<T extends string>(
  field: 'act' | 'standing' | 'quotation',
  wanted: readonly T[] | undefined,
  known: readonly T[],
  values: Values,
): Condition | null {
  if (wanted === undefined || wanted.length === 0) return null
  for (const one of wanted) {
    if (!known.includes(one))
      throw new LedgerError('bad-filter', `There is no ${field} “${one}”; choose of ${known.join(', ')}`)
  }
  return { sql: `s.${field}::text = ANY(${values.bind(wanted)}::text[])`, says: `of ${field} ${wanted.join(' or ')}` }
}

async function outlet(queries: Queries, name: string | undefined, values: Values): Promise<Condition | null> {
  if (name === undefined) return null
  const rows = await queries.rows<{ outlet: number }>(
    `SELECT outlet FROM outlets WHERE name = $1 OR to_tsvector('simple', left(name, 1000)) @@ plainto_tsquery('simple', $1)`,
    [name],
  )
  const outlets = values.bind(rows.map((row) => row.outlet))
  return { sql: `s.outlet = ANY(${outlets}::integer[])`, says: `in ${name}` }
}

function since(date: string | undefined, values: Values): Condition | null {
  if (date === undefined) return null
  return { sql: `s.moment >= ${values.bind(dateOf(date)[0])}::bigint`, says: `since ${date}` }
}

/** To the end of what is named: until 2016 includes all of it. */
function until(date: string | undefined, values: Values): Condition | null {
  if (date === undefined) return null
  return {
    sql: `s.moment < ${values.bind(dateOf(date)[1])}::bigint AND s.moment > ${values.bind(BEFORE_ALL)}::bigint`,
    says: `until ${date}`,
  }
}

/** What has no date is not known to lie before any. */
const BEFORE_ALL = -100_000_000_000

function dateOf(date: string): readonly [number, number] {
  const range = rangeOf(date)
  if (range === null)
    throw new LedgerError('bad-filter', `“${date}” is no date; write it as 2016, 2016-06 or 2016-06-17`)
  return range
}
