import type { Dropped, PassageRole, Reading, Span, Statement, Voice } from '../../reading/types.js'
import type { Queries } from '../database.js'

/** A reading as the ledger keeps it. */
export interface KeptReading extends Reading {
  /** The report's address in the ledger, and its number there. */
  readonly key: string
  readonly report: number
  readonly version: number
  readonly superseded: boolean
  readonly addedAt: Date
  /** For each statement what the ledger knows beside the reading. */
  readonly kept: readonly KeptStatement[]
}

export interface KeptStatement {
  readonly id: string
  readonly wrong: boolean
  /** The key of the first report known to carry the copied passage in which it stands. */
  readonly origin: string | null
  readonly originAgency: string | null
}

interface Row {
  readonly report: number
  readonly key: string
  readonly name: string
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: string | null
  readonly version: number
  readonly superseded: boolean
  readonly added_at: Date
  readonly model: string
  readonly model_version: string
  readonly dropped: readonly Dropped[]
  readonly passages: readonly (readonly [role: PassageRole, begin: number, end: number])[] | null
  readonly statements: readonly StatementRow[] | null
}

interface StatementRow {
  readonly id: string
  readonly content: readonly number[]
  readonly cue: readonly number[]
  readonly act: Statement['act']
  readonly quotation: Statement['quotation']
  readonly confidence: number
  readonly words: string
  readonly wrong: boolean
  readonly origin: string | null
  readonly origin_agency: string | null
  readonly chain: readonly VoiceRow[]
}

interface VoiceRow {
  readonly span_begin: number | null
  readonly span_end: number | null
  readonly who: string
  readonly who_begin: number | null
  readonly who_end: number | null
  readonly standing: Voice['standing']
  readonly basis: Voice['basis']
}

const CHAIN = `SELECT json_agg(json_build_object('span_begin', v.span_begin, 'span_end', v.span_end, 'who', n.who,
    'who_begin', v.who_begin, 'who_end', v.who_end, 'standing', v.standing, 'basis', v.basis) ORDER BY v.position)
  FROM voices v JOIN names n USING (name) WHERE v.report = s.report AND v.statement = s.statement`

const STATEMENTS = `SELECT json_agg(json_build_object('id', s.id, 'content', s.content, 'cue', s.cue, 'act', s.act,
    'quotation', s.quotation, 'confidence', s.confidence, 'words', s.words, 'wrong', s.wrong, 'origin', f.key,
    'origin_agency', s.origin_agency, 'chain', (${CHAIN})) ORDER BY s.statement)
  FROM statements s LEFT JOIN reports f ON f.report = s.origin WHERE s.report = r.report`

const READINGS = `SELECT r.report, r.key, r.name, r.text, r.title, o.name AS outlet, r.url, r.published, r.version, r.superseded,
    r.added_at, g.model, g.model_version, g.dropped,
    (SELECT json_agg(json_build_array(p.role, p.span_begin, p.span_end) ORDER BY p.passage)
      FROM passages p WHERE p.report = r.report) AS passages,
    (${STATEMENTS}) AS statements
  FROM reports r JOIN readings g USING (report) LEFT JOIN outlets o USING (outlet)`

/** The readings of reports by their numbers, in the order of the numbers. */
export async function loadReadings(queries: Queries, reports: readonly number[]): Promise<KeptReading[]> {
  const rows = await queries.rows<Row>(`${READINGS} WHERE r.report = ANY($1::bigint[]) ORDER BY r.report`, [reports])
  return rows.map(readingOf)
}

function readingOf(row: Row): KeptReading {
  const statements = row.statements ?? []
  return {
    ...{ id: row.name, text: row.text },
    ...known({ title: row.title, outlet: row.outlet, url: row.url, published: row.published }),
    passages: (row.passages ?? []).map(([role, begin, end]) => ({ span: [begin, end], role })),
    statements: statements.map(statementOf),
    dropped: row.dropped,
    model: { name: row.model, version: row.model_version },
    ...{ key: row.key, report: row.report, version: row.version, superseded: row.superseded, addedAt: row.added_at },
    kept: statements.map(({ id, wrong, origin, origin_agency }) => ({
      id,
      wrong,
      origin,
      originAgency: origin_agency,
    })),
  }
}

function known(fields: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
}

function statementOf({ content, cue, chain, act, quotation, confidence, words }: StatementRow): Statement {
  return { content: spansOf(content), cue: spansOf(cue), chain: chain.map(voiceOf), act, quotation, confidence, words }
}

function voiceOf(row: VoiceRow): Voice {
  return {
    span: spanOf(row.span_begin, row.span_end),
    who: row.who,
    standing: row.standing,
    basis: row.basis,
    whoSpan: spanOf(row.who_begin, row.who_end),
  }
}

/** The spans that lie flat in an array. */
export function spansOf(flat: readonly number[]): Span[] {
  return Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at] as number, flat[2 * at + 1] as number])
}

function spanOf(begin: number | null, end: number | null): Span | null {
  return begin === null || end === null ? null : [begin, end]
}
