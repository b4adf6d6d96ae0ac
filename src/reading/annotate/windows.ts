import type { Pieces, Window } from '../model.js'
import type { Segmentation } from '../segment/index.js'
import type { WordFeatures } from './features.js'

/**
 * Word pieces that neighbouring windows share, so that every predicate is seen with words on both sides. 32, 48 and 80 read the
 * held-out reports equally well; 80 costs a sixth of the speed.
 */
const OVERLAP = 48

/** A window and where its first word stands in the report. */
export interface PlacedWindow {
  readonly window: Window
  readonly firstToken: number
}

/** [first, end) in tokens. */
type Range = readonly [first: number, end: number]

/**
 * Cuts a report into windows of whole sentences that overlap. Each word is owned by one window, the one in which it stands
 * furthest from an edge.
 */
export function cutWindows(
  segmentation: Segmentation,
  pieces: Pieces,
  features: WordFeatures,
  size: number,
): PlacedWindow[] {
  const ranges = windowRanges(stretches(segmentation, pieces, size), pieces, size)
  return ranges.map((range, i) => {
    const from = i === 0 ? range[0] : border(ranges[i - 1] as Range, range)
    const to = i === ranges.length - 1 ? range[1] : border(range, ranges[i + 1] as Range)
    return { window: windowOf(range, [from - range[0], to - range[0]], pieces, features), firstToken: range[0] }
  })
}

/** Sentences; one that is longer than a window is cut into parts so short that the windows over them overlap. */
function stretches({ sentences }: Segmentation, pieces: Pieces, size: number): Range[] {
  const found: Range[] = []
  for (const { firstToken, endToken } of sentences) {
    const longest = cost(pieces, firstToken, endToken) > size ? Math.min(OVERLAP, size / 2) : size
    let begin = firstToken
    for (let i = firstToken + 1; i < endToken; i++) {
      if (cost(pieces, begin, i + 1) <= longest) continue
      found.push([begin, i])
      begin = i
    }
    if (begin < endToken) found.push([begin, endToken])
  }
  return found
}

function windowRanges(parts: readonly Range[], pieces: Pieces, size: number): Range[] {
  const ranges: Range[] = []
  for (let at = 0; at < parts.length; ) {
    let end = at + 1
    const first = (parts[at] as Range)[0]
    while (end < parts.length && cost(pieces, first, (parts[end] as Range)[1]) <= size) end++
    ranges.push([first, (parts[end - 1] as Range)[1]])
    if (end === parts.length) break
    at = nextStart(parts, pieces, at, end, size)
  }
  return ranges
}

/**
 * The part at which the next window begins: back from the end of this one by at least the overlap, but on by one, and not so
 * far back that the window would reach no further than this one.
 */
function nextStart(parts: readonly Range[], pieces: Pieces, at: number, end: number, size: number): number {
  const first = (part: number) => (parts[part] as Range)[0]
  const reach = (parts[end] as Range)[1]
  let start = end
  while (
    start > at + 1 &&
    cost(pieces, first(start), first(end)) < OVERLAP &&
    cost(pieces, first(start - 1), reach) <= size
  )
    start--
  return start
}

function cost(pieces: Pieces, first: number, end: number): number {
  return (pieces.starts[end] as number) - (pieces.starts[first] as number)
}

/** The middle of what two windows share. */
function border(a: Range, b: Range): number {
  return Math.max(b[0], Math.ceil((b[0] + a[1]) / 2))
}

function windowOf([first, end]: Range, owned: Range, pieces: Pieces, features: WordFeatures): Window {
  const from = pieces.starts[first] as number
  const starts = pieces.starts.slice(first, end + 1).map((start) => start - from)
  return {
    pieces: { ids: pieces.ids.slice(from, pieces.starts[end]), starts },
    shape: features.shape.slice(first, end),
    quote: features.quote.slice(first, end),
    before: features.before.slice(first, end),
    owned,
  }
}
