import { isRead, type Passage, type Span } from '../types.js'
import { type Pair, pairMarks } from './mark-pairs.js'
import type { Mark } from './quotation-marks.js'

/** A stretch in quotation marks within one passage. `span` holds the marks, `inner` leaves them out. */
export interface Quoted {
  readonly span: Span
  readonly inner: Span
  /** 0 for an outer quotation, 1 for a quotation within it, and so on. */
  readonly depth: number
  /** It goes on with the quotation that the passage before left open. */
  readonly continues: boolean
  /** The passage ends before it is closed. */
  readonly open: boolean
}

/**
 * Finds quotations passage by passage. One that a passage leaves open goes on in the next where that begins with an opening
 * mark of the same kind, as newspapers set speeches of several paragraphs. Linear in the text.
 */
export function findQuotations(text: string, passages: readonly Passage[]): Quoted[] {
  const read = passages.filter(isRead)
  const found: Quoted[] = []
  let before: Mark | undefined
  read.forEach(({ span }, i) => {
    const { pairs, unclosed } = pairMarks(text, span)
    const open = unclosed.find((mark) => isLeftOpen(mark, text, span, read[i + 1]?.span))
    if (open) pairs.push({ opening: open, innerEnd: span[1], end: span[1] })
    const isContinued = ({ opening }: Pair) =>
      before !== undefined && opening.begin === span[0] && glyphOf(opening, text) === glyphOf(before, text)
    for (const [pair, depth] of withDepths(pairs)) {
      const { opening, innerEnd, end } = pair
      found.push({
        span: [opening.begin, end],
        inner: [opening.end, innerEnd],
        depth,
        continues: isContinued(pair),
        open: opening === open,
      })
    }
    before = open
  })
  return found
}

/** A single mark that nothing closes may be an apostrophe, so it needs the next passage to open the quotation again. */
function isLeftOpen(mark: Mark, text: string, passage: Span, next: Span | undefined): boolean {
  if (!mark.single) return true
  const introduced = mark.begin === passage[0] || /[:,]\s?$/.test(text.slice(Math.max(0, mark.begin - 2), mark.begin))
  return introduced && next !== undefined && text.startsWith(glyphOf(mark, text), next[0])
}

function glyphOf(mark: Mark, text: string): string {
  return text.slice(mark.begin, mark.end)
}

/** Pairs in the order of the text, each with the number of those around it. */
function withDepths(pairs: Pair[]): [pair: Pair, depth: number][] {
  const around: number[] = []
  return pairs
    .sort((a, b) => a.opening.begin - b.opening.begin)
    .map((pair) => {
      while (around.length > 0 && (around.at(-1) as number) <= pair.opening.begin) around.pop()
      return [pair, around.push(pair.end) - 1]
    })
}
