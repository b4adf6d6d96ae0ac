import type { Span } from '../../reading/types.js'
import {
  type Carrier,
  type Copy,
  findCopies,
  findWords,
  LEAST_SHARED,
  MOST_CANDIDATES,
  MOST_REPORTS,
  originOf,
  signatureOf,
} from '../copies/index.js'
import type { Database, Queries } from '../database.js'
import { groupBy } from '../group-by.js'
import { spansOf } from './load.js'
import { UNKNOWN_MOMENT } from './moments.js'
import { WRITER_LOCK } from './record.js'

interface CarrierRow {
  readonly report: number
  readonly key: string
  readonly name: string
  readonly text: string
  readonly outlet: string | null
  readonly published: string | null
  readonly furniture: readonly Span[] | null
}

const CARRIERS = `SELECT r.report, r.key, r.name, r.text, o.name AS outlet, r.published,
    (SELECT json_agg(json_build_array(p.span_begin, p.span_end) ORDER BY p.passage) FROM passages p
      WHERE p.report = r.report AND p.role = 'furniture') AS furniture
  FROM reports r LEFT JOIN outlets o USING (outlet) WHERE r.report = ANY($1::bigint[]) ORDER BY r.report`

/** Versions of one address are no copies of each other. Of a hash that many reports have, the first ones count. */
const CANDIDATES = `SELECT c.report FROM unnest($1::integer[]) AS mine (hash),
    LATERAL (SELECT report FROM shingles WHERE hash = mine.hash ORDER BY report LIMIT ${MOST_REPORTS}) AS c
    JOIN reports r USING (report)
  WHERE c.report <> $2 AND r.url_key IS DISTINCT FROM (SELECT coalesce(url_key, '') FROM reports WHERE report = $2)
  GROUP BY c.report HAVING count(*) >= ${LEAST_SHARED} ORDER BY count(*) DESC, c.report LIMIT ${MOST_CANDIDATES}`

/**
 * Compares up to *most* recorded reports with those before them; gives how many there were. It is apart from recording, so that a
 * report is acknowledged as soon as it is on disk; a run that is cut off goes on here with the next one.
 */
export function compareNew(database: Database, most: number): Promise<number> {
  return database.transaction(async (queries) => {
    await queries.rows('SELECT pg_advisory_xact_lock($1)', [WRITER_LOCK])
    const rows = await queries.rows<{ report: number }>(
      'DELETE FROM uncompared WHERE report IN (SELECT report FROM uncompared ORDER BY report LIMIT $1) RETURNING report',
      [most],
    )
    await findNewCopies(
      queries,
      rows.map(({ report }) => report),
    )
    return rows.length
  })
}

/**
 * Finds what new reports have in common with those before them, in the order of their numbers, and gives the statements that it
 * touches their origin. One report costs as much as its own length and its candidates', however large the ledger is.
 */
export async function findNewCopies(queries: Queries, reports: readonly number[]): Promise<void> {
  const touched = new Set<number>()
  for (const row of await queries.rows<CarrierRow>(CARRIERS, [reports])) {
    const signature = [...signatureOf(findWords(row.text))]
    const candidates = await queries.rows<{ report: number }>(CANDIDATES, [signature, row.report])
    await queries.rows(
      'INSERT INTO shingles (hash, report) SELECT hash, $2 FROM unnest($1::integer[]) AS mine (hash)',
      [signature, row.report],
    )
    for (const report of await compare(
      queries,
      row,
      candidates.map(({ report }) => report),
    ))
      touched.add(report)
  }
  await refreshOrigins(queries, [...touched])
}

/** The reports that turn out to hold a copy. */
async function compare(queries: Queries, row: CarrierRow, candidates: readonly number[]): Promise<number[]> {
  if (candidates.length === 0) return []
  const others = await queries.rows<CarrierRow>(CARRIERS, [candidates])
  const carriers = [row, ...others].map((one) => carrierOf(one))
  const [carrier, ...rest] = carriers as [Carrier, ...Carrier[]]
  const copies = findCopies(carrier, rest)
  const numbers = new Map(carriers.map(({ id, added }) => [id, added]))
  await insertCopies(queries, copies, numbers)
  return copies.map(({ report }) => numbers.get(report) as number)
}

/** The id stands in the explanation, and so it tells a person who it is. */
function carrierOf({ report, key, name, text, outlet, published, furniture }: CarrierRow): Carrier {
  const id = `${outlet ?? name} (${key})`
  return {
    ...{ id, text, added: report, furniture: furniture ?? [] },
    ...(outlet === null ? {} : { outlet }),
    ...(published === null ? {} : { published }),
  }
}

const INSERT = `INSERT INTO copies (key, report, span_begin, span_end, source, source_begin, source_end, kind, same_words, quoted_words,
    likeness, basis, agency, explanation)
  SELECT md5(format('%s %s %s %s %s %s', r.key, span_begin, span_end, f.key, source_begin, source_end)), g.report, span_begin, span_end,
    source, source_begin, source_end, kind, same_words, quoted_words, likeness, basis, agency, explanation
  FROM json_to_recordset($1::json) AS g (report bigint, span_begin integer, span_end integer, source bigint, source_begin integer,
    source_end integer, kind copy_kind, same_words integer, quoted_words integer, likeness double precision, basis text, agency text,
    explanation text)
  JOIN reports r ON r.report = g.report JOIN reports f ON f.report = g.source
  ON CONFLICT (key) DO NOTHING`

async function insertCopies(
  queries: Queries,
  copies: readonly Copy[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  if (copies.length === 0) return
  const rows = copies.map((copy) => ({
    ...{ report: numbers.get(copy.report), span_begin: copy.span[0], span_end: copy.span[1] },
    ...{ source: numbers.get(copy.source), source_begin: copy.sourceSpan[0], source_end: copy.sourceSpan[1] },
    ...{ kind: copy.kind, same_words: copy.sameWords, quoted_words: copy.quotedWords, likeness: copy.likeness },
    ...{ basis: copy.basis, agency: copy.agency, explanation: copy.explanation },
  }))
  await queries.rows(INSERT, [{ json: rows }])
}

interface CopyRow {
  readonly report: number
  readonly span: Span
  readonly source: number
  readonly kind: Copy['kind']
  readonly agency: string | null
  readonly moment: number
}

/** Works out anew where the statements of these reports come from. What somebody decided about a copy counts. */
export async function refreshOrigins(queries: Queries, reports: readonly number[]): Promise<void> {
  if (reports.length === 0) return
  const copies = await queries.rows<CopyRow>(
    `SELECT c.report, json_build_array(c.span_begin, c.span_end) AS span, c.source, c.agency,
      CASE c.decided WHEN true THEN 'prose' WHEN false THEN 'boilerplate' ELSE c.kind::text END AS kind,
      CASE WHEN f.moment = ${UNKNOWN_MOMENT} THEN extract(epoch FROM f.added_at)::bigint ELSE f.moment END AS moment
    FROM copies c JOIN reports f ON f.report = c.source WHERE c.report = ANY($1::bigint[]) ORDER BY c.key`,
    [reports],
  )
  const statements = await queries.rows<{ report: number; statement: number; content: number[] }>(
    'SELECT report, statement, content FROM statements WHERE report = ANY($1::bigint[])',
    [reports],
  )
  const byReport = groupBy(copies, ({ report }) => report)
  const rows = statements.map(({ report, statement, content }) => ({
    ...{ report, statement },
    ...whenceOf(spansOf(content), byReport.get(report) ?? []),
  }))
  await queries.rows(
    `UPDATE statements s SET origin = g.origin, origin_agency = g.agency
    FROM json_to_recordset($1::json) AS g (report bigint, statement integer, origin bigint, agency text)
    WHERE s.report = g.report AND s.statement = g.statement
      AND (s.origin, s.origin_agency) IS DISTINCT FROM (g.origin, g.agency)`,
    [{ json: rows }],
  )
}

function whenceOf(
  content: readonly Span[],
  copies: readonly CopyRow[],
): { origin: number | null; agency: string | null } {
  const order = new Map(copies.map(({ source, moment }) => [String(source), moment]))
  const found = originOf(content, copies.map(copyOf), (report) => order.get(report) ?? 0)
  if (found === null) return { origin: null, agency: null }
  return { origin: Number(found.copy.source), agency: found.kind === 'agency' ? found.agency : null }
}

/** What `originOf` looks at; the rest plays no part in it. */
function copyOf({ report, span, source, kind, agency }: CopyRow): Copy {
  return {
    ...{ report: String(report), span, source: String(source), sourceSpan: span, kind, agency },
    ...{ sameWords: 0, quotedWords: 0, likeness: 0, basis: 'added', explanation: '' },
  }
}
