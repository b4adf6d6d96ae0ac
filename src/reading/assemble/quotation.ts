import type { Quoted } from '../segment/index.js'
import type { Quotation, Span } from '../types.js'

/** Whether all, part or none of a content's words stand in quotation marks. `quotations` are sorted by their begin. */
export function quotationOf(text: string, content: readonly Span[], quotations: readonly Quoted[]): Quotation {
  let inside = 0
  let all = 0
  for (const span of content) {
    all += letters(text, span)
    for (const stretch of covered(span, quotations)) inside += letters(text, stretch)
  }
  if (inside === 0) return 'indirect'
  return inside === all ? 'direct' : 'mixed'
}

/** The parts of a span that stand in outer quotation marks. */
function* covered(span: Span, quotations: readonly Quoted[]): Generator<Span> {
  for (let i = firstEndingAfter(quotations, span[0]); i < quotations.length; i++) {
    const { inner, depth } = quotations[i] as Quoted
    if (inner[0] >= span[1]) break
    if (depth > 0 || inner[1] <= span[0]) continue
    yield [Math.max(span[0], inner[0]), Math.min(span[1], inner[1])]
  }
}

/** Outer quotations do not overlap, so those before `offset` can be stepped over by halving. */
function firstEndingAfter(quotations: readonly Quoted[], offset: number): number {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((quotations[middle] as Quoted).span[0] <= offset) low = middle + 1
    else high = middle
  }
  let i = low - 1
  while (i > 0 && (quotations[i] as Quoted).depth > 0) i--
  return Math.max(0, i)
}

function letters(text: string, [begin, end]: Span): number {
  return text.slice(begin, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
