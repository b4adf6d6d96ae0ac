import type { Quoted } from '../segment/index.js'
import type { Quotation, Span } from '../types.js'

/** Whether all, part or none of a content's words stand in quotation marks. `outer`: quotations that stand in no other one. */
export function quotationOf(text: string, content: readonly Span[], outer: readonly Quoted[]): Quotation {
  let inside = 0
  let all = 0
  for (const span of content) {
    all += letters(text, span)
    for (const stretch of covered(span, outer)) inside += letters(text, stretch)
  }
  if (inside === 0) return 'indirect'
  return inside === all ? 'direct' : 'mixed'
}

/** The parts of a span that stand in quotation marks. */
function* covered(span: Span, outer: readonly Quoted[]): Generator<Span> {
  for (let i = firstEndingAfter(outer, span[0]); i < outer.length; i++) {
    const { inner } = outer[i] as Quoted
    if (inner[0] >= span[1]) break
    if (inner[1] > span[0]) yield [Math.max(span[0], inner[0]), Math.min(span[1], inner[1])]
  }
}

/** Outer quotations do not overlap, so those before `offset` can be stepped over by halving. */
function firstEndingAfter(outer: readonly Quoted[], offset: number): number {
  let low = 0
  let high = outer.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((outer[middle] as Quoted).span[1] <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function letters(text: string, [begin, end]: Span): number {
  return text.slice(begin, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
