import type { Span } from '../types.js'

/** The kinds of opening marks. */
export type MarkKind = '“' | '„' | '«' | '‘' | '"' | "'" | '``' | '‹'

/** A character (or a doubled one) that may open or close a quotation where it stands. */
export interface Mark {
  readonly begin: number
  readonly end: number
  readonly kind: MarkKind
  readonly canOpen: boolean
  readonly canClose: boolean
  /** The kinds of opening marks that this one closes, the likeliest first. */
  readonly closes: readonly MarkKind[]
}

const ANY_MARK = /“|”|„|«|»|‹|›|‘|’’|’|"|''|'|``/g
const LETTER = /[\p{L}\p{N}]/u
/** Words that begin with an apostrophe: no quotation opens there. */
const CLIPPED = /^['‘’](?:em|til|tis|twas|cause|n|bout|round|\d\ds?)\b/i

const CLOSES: Readonly<Record<string, readonly MarkKind[]>> = {
  '”': ['“', '„', '"'],
  '“': ['„'],
  '»': ['«'],
  '›': ['‹'],
  '’': ['‘'],
  '"': ['"', '“', '``'],
  "'": ["'"],
  "''": ['``', '"', "'"],
  '’’': ['“', '„', '``', '"'],
}

/** A single mark is also an apostrophe, so it needs better evidence than a double one. */
export function isSingle(mark: Mark): boolean {
  return mark.kind === '‘' || mark.kind === "'"
}

/** All marks of a passage that may open or close a quotation; apostrophes are left out. */
export function marksOf(text: string, passage: Span): Mark[] {
  const marks: Mark[] = []
  const pattern = new RegExp(ANY_MARK)
  pattern.lastIndex = passage[0]
  for (let match = pattern.exec(text); match && match.index < passage[1]; match = pattern.exec(text)) {
    const mark = markAt(text, passage, match.index, match[0])
    if (mark) marks.push(mark)
  }
  return withoutApostrophes(text, marks)
}

function markAt(text: string, passage: Span, begin: number, glyph: string): Mark | null {
  const end = begin + glyph.length
  const before = begin > passage[0] ? text.charAt(begin - 1) : ' '
  const after = end < passage[1] ? text.charAt(end) : ' '
  const closes = CLOSES[glyph] ?? []
  const free = !LETTER.test(before)
  const spaceAfter = /\s/.test(after)
  const closesHere = !LETTER.test(after) && !/\s/.test(before)
  // A single mark opens a quotation only before a word, and not where it stands for a letter left out.
  const quotes = free && LETTER.test(after) && !CLIPPED.test(text.slice(begin, begin + 6))
  const mark = (kind: MarkKind, canOpen: boolean, canClose: boolean): Mark => ({
    begin,
    end,
    kind,
    canOpen,
    canClose,
    closes,
  })
  switch (glyph) {
    case '“':
    case '„':
    case '«':
    case '‹':
    case '``':
      return mark(glyph, true, closes.length > 0)
    case '”':
    case '»':
    case '›':
      return mark('“', false, true)
    case '’’':
    case "''":
      return mark('``', free && !spaceAfter, true)
    case '"':
      return mark('"', free && !spaceAfter, spaceAfter || !/\s/.test(before))
    case '‘':
      return quotes || (free && /[“"]/.test(after)) ? mark('‘', true, false) : null
    case '’':
      return closesHere ? mark('‘', false, true) : null
    default:
      return quotes || closesHere ? mark("'", quotes, closesHere) : null
  }
}

/**
 * `the workers’ rights` inside a single quotation does not close it: of several closing single marks after one opening mark,
 * a plural's apostrophe (after an s, before another word) gives way to a later one.
 */
function withoutApostrophes(text: string, marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = []
  let closerAhead = false
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i] as Mark
    if (!isSingle(mark)) {
      kept.push(mark)
      continue
    }
    if (mark.canClose && closerAhead && isPlural(text, mark)) continue
    kept.push(mark)
    closerAhead = mark.canClose || (closerAhead && !mark.canOpen)
  }
  return kept.reverse()
}

function isPlural(text: string, mark: Mark): boolean {
  return /s/i.test(text.charAt(mark.begin - 1)) && /^ [\p{Ll}\p{N}]/u.test(text.slice(mark.end, mark.end + 2))
}
