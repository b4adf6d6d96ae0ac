import type { Span } from '../../reading/types.js'
import type { Queries } from '../database.js'
import { ask, type Question } from './question.js'

/** A passage that two reports have, with both sides. */
export interface KeptCopy {
  readonly key: string
  readonly copy: CopySide
  readonly source: CopySide
  readonly kind: 'prose' | 'quotation' | 'boilerplate'
  readonly sameWords: number
  readonly quotedWords: number
  readonly likeness: number
  readonly basis: string
  readonly agency: string | null
  readonly explanation: string
  /** What somebody decided: it is a copy, it is none; null where nobody did. */
  readonly decided: boolean | null
}

export interface CopySide {
  readonly key: string
  readonly name: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly span: Span
  readonly words: string
}

const SIDE = (
  name: string,
  span: string,
) => `json_build_object('key', ${name}.key, 'name', ${name}.name, 'title', ${name}.title,
  'outlet', ${name}o.name, 'published', ${name}.published, 'span', json_build_array(c.${span}_begin, c.${span}_end), 'text', ${name}.text)`

const COPIES = `SELECT c.key, c.kind, c.same_words AS "sameWords", c.quoted_words AS "quotedWords", c.likeness, c.basis, c.agency,
    c.explanation, c.decided, ${SIDE('r', 'span')} AS copy, ${SIDE('f', 'source')} AS source
  FROM copies c JOIN reports r ON r.report = c.report LEFT JOIN outlets ro ON ro.outlet = r.outlet
    JOIN reports f ON f.report = c.source LEFT JOIN outlets fo ON fo.outlet = f.outlet`

/** What a report has in common with others, as copy or as source, in the order of its text. */
export function copiesOfQuestion(report: number, of: string): Question {
  return {
    sql: `${COPIES} WHERE c.report = $1 OR c.source = $1
      ORDER BY CASE WHEN c.report = $1 THEN c.span_begin ELSE c.source_begin END, c.key`,
    values: [report],
    says: `Passages that ${of} has in common with other reports, in the order of its text.`,
  }
}

/** The copies of reports that came last. Furniture of outlets is left out. */
export function latestCopiesQuestion(many: number): Question {
  return {
    sql: `${COPIES} WHERE c.decided IS NOT false AND (c.kind <> 'boilerplate' OR c.decided) ORDER BY c.copy DESC LIMIT $1`,
    values: [many],
    says: `The ${many} copies that were found last.`,
  }
}

/** Asks one of the questions above. */
export async function askForCopies(queries: Queries, question: Question): Promise<KeptCopy[]> {
  const rows = await ask<KeptCopy & { copy: SideRow; source: SideRow }>(queries, question)
  return rows.map((row) => ({ ...row, copy: sideOf(row.copy), source: sideOf(row.source) }))
}

type SideRow = CopySide & { readonly text: string }

/** The words are cut here: the database counts other units. */
function sideOf({ text, ...side }: SideRow): CopySide {
  return { ...side, words: text.slice(...side.span) }
}
