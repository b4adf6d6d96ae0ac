import type { Span } from '../../reading/types.js'

/** Marks that open speech and those that close it. '' is how some papers' archives set them. Single marks are left out: most are apostrophes. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
  ['"', '"'],
  ["''", "''"],
])
/** A mark that is the same on both sides opens where no word stands before it and one begins behind it. */
const OPENING = /[“«„]|(?<![^\s([—–-])(?:"|'')(?=\S)/gu

/**
 * What stands in quotation marks, passage by passage. One that is not closed reaches to the next that opens, or to the end of its passage:
 * speech that runs over several passages is opened in each.
 */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = []
  for (const passage of text.matchAll(/[^\n]+/g)) spans.push(...quotedIn(passage[0], passage.index))
  return spans
}

function quotedIn(passage: string, offset: number): Span[] {
  const opening = [...passage.matchAll(OPENING)]
  const spans: Span[] = []
  let reached = 0
  for (const [i, { 0: mark, index }] of opening.entries()) {
    if (index < reached) continue
    const begin = index + mark.length
    const next = opening.slice(i + 1).find((other) => other.index > begin)?.index ?? passage.length
    const close = passage.indexOf(CLOSING.get(mark) as string, begin)
    reached = close < 0 || close > next ? next : close
    spans.push([offset + begin, offset + reached])
  }
  return spans
}
