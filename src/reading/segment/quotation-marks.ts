import type { Span } from '../types.js'
import { type Apostrophic, surelyCloses, surelyOpens, withoutApostrophes } from './apostrophes.js'

/** The kinds of opening marks. */
type MarkKind = '“' | '„' | '«' | '‘' | '"' | "'" | '``' | '‹'

/** A character (or a doubled one) that may open or close a quotation where it stands. */
export interface Mark extends Apostrophic {
  readonly begin: number
  readonly end: number
  /** What it opens. */
  readonly kind: MarkKind | undefined
  readonly canOpen: boolean
  /** The kinds of marks that it closes. */
  readonly closes: readonly MarkKind[]
}

/** Of three single marks behind a word the first closes an inner quotation, of three before one the last opens it. */
const ANY_MARK = /(?<=[^\s'’])['’](?=''(?!')|’’(?!’))|“|”|„|«|»|‹|›|‘‘|‘|’’|’|"|''|'|``/g
const LETTER = /[\p{L}\p{N}]/u
/** What a quotation in single marks begins with: a word, a sum of money, a bracket, an ellipsis, an inner quotation. */
const BEGINNING = /^(?:[\p{L}\p{N}\p{Sc}#@([{…“"«—–’]|\.\.)/u
/** What stands before a straight mark that opens. */
const OPENING = /[\s([{“‘"'«„‹`—–/-]/
const CLAUSE_END = /[\p{L}\p{N},.!?…]/u
/** `6'2"` is a height, `12' 4"` a place on the map. */
const INCHES = /\d['’]\s?\d+$/

const OPENS: Readonly<Record<string, MarkKind>> = {
  '“': '“',
  '„': '„',
  '«': '«',
  '‹': '‹',
  '``': '``',
  '‘‘': '``',
  '”': '“',
  '"': '"',
  "''": '``',
  '’’': '``',
  '‘': '‘',
  "'": "'",
}
const CLOSES: Readonly<Record<string, readonly MarkKind[]>> = {
  '”': ['“', '„', '"'],
  '“': ['„', '“'],
  '»': ['«'],
  '›': ['‹'],
  '’': ['‘', "'"],
  '"': ['"', '“', '``'],
  "'": ["'", '‘'],
  "''": ['``', '"', "'"],
  '’’': ['“', '„', '``', '"', '‘'],
}

/** All marks of a passage that may open or close a quotation; apostrophes are left out. */
export function marksOf(text: string, [from, to]: Span): Mark[] {
  const words = text.slice(from, to)
  const marks: Mark[] = []
  for (const { index, 0: glyph } of words.matchAll(ANY_MARK)) {
    const end = index + glyph.length
    const ways = /^['‘’]$/.test(glyph) ? singleWays(words, index, glyph) : doubleWays(words, index, end, glyph)
    if (!ways.canOpen && !ways.canClose) continue
    marks.push({ begin: from + index, end: from + end, kind: OPENS[glyph], closes: CLOSES[glyph] ?? [], ...ways })
  }
  return withoutApostrophes(marks)
}

type Ways = Pick<Mark, 'canOpen' | 'canClose' | 'single' | 'sure'>

function doubleWays(words: string, begin: number, end: number, glyph: string): Ways {
  const ways = (canOpen: boolean, canClose: boolean): Ways => ({ canOpen, canClose, single: false, sure: true })
  const before = words.charAt(begin - 1) || ' '
  const after = words.charAt(end) || ' '
  // Marks turned the wrong way are taken for what they stand for: `“Never,“ he said`, `”Never,” he said`.
  if (glyph === '“')
    return ways(!CLAUSE_END.test(before) || !/\s/.test(after), !/\s/.test(before) && !LETTER.test(after))
  if (glyph === '”') return ways(/\s/.test(before) && LETTER.test(after), !/\s/.test(before) || !LETTER.test(after))
  if (!/^(?:"|''|’’)$/.test(glyph)) return ways(glyph in OPENS, glyph in CLOSES)
  if (glyph === '"' && INCHES.test(words.slice(Math.max(0, begin - 6), begin))) return ways(false, false)
  return ways(!LETTER.test(before) && !/\s/.test(after), /\s/.test(after) || !/\s/.test(before))
}

function singleWays(words: string, at: number, glyph: string): Ways {
  const before = words.charAt(at - 1) || ' '
  const free = glyph === '‘' ? !LETTER.test(before) : glyph === "'" && OPENING.test(before)
  const canOpen = free && BEGINNING.test(words.slice(at + 1, at + 3))
  const canClose = !canOpen && glyph !== '‘' && !/\s/.test(before) && !LETTER.test(words.charAt(at + 1))
  const sure = canOpen ? surelyOpens(words.slice(at, at + 6)) : surelyCloses(words.slice(Math.max(0, at - 4), at))
  return { canOpen, canClose, single: true, sure }
}
