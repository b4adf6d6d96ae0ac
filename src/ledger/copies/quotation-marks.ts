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
  return [...text.matchAll(/[^\n]+/g)].flatMap((passage) => quotedIn(passage[0], passage.index))
}

function quotedIn(passage: string, offset: number): Span[] {
  const opening = [...passage.matchAll(OPENING)]
  const closingAfter = placesOfClosing(passage)
  const spans: Span[] = []
  let reached = 0
  for (const [i, { 0: mark, index }] of opening.entries()) {
    if (index < reached) continue
    const begin = index + mark.length
    const next = opening[i + 1]?.index ?? passage.length
    const close = closingAfter(mark, begin)
    reached = Math.max(begin, Math.min(close, next))
    spans.push([offset + begin, offset + reached])
  }
  return spans
}

/** The next closing mark, looked for once for many that open: a passage may have a million. */
function placesOfClosing(passage: string): (mark: string, from: number) => number {
  const found = new Map<string, number>()
  return (mark, from) => {
    const known = found.get(mark) ?? -1
    if (known >= from) return known
    const at = passage.indexOf(CLOSING.get(mark) as string, from)
    const place = at < 0 ? passage.length : at
    found.set(mark, place)
    return place
  }
}
