import type { Span } from '../../reading/types.js'

/** Characters that two spans have in common. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
}

/** Answers whether a place lies in one of *spans*, which are in order and apart. */
export function within(spans: readonly Span[]): (place: number) => boolean {
  return (place) => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle] as Span)[1] <= place) low = middle + 1
      else high = middle
    }
    const found = spans[low]
    return found !== undefined && found[0] <= place
  }
}
