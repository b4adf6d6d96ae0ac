/** The same stretch of text in two reports, in words: [begin, end) of each, and how many words stand in both in the same order. */
export interface Stretch {
  readonly here: readonly [begin: number, end: number]
  readonly there: readonly [begin: number, end: number]
  /** Pairs of a word here and the same word there, ascending in both. */
  readonly same: readonly (readonly [here: number, there: number])[]
}

export function lengthOf([begin, end]: readonly [number, number]): number {
  return end - begin
}

/** The share of same words, from 0 to 1, in the longer of the two sides. */
export function likenessOf({ here, there, same }: Stretch): number {
  return same.length / Math.max(lengthOf(here), lengthOf(there), 1)
}
