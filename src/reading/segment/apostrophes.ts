/** What tells an apostrophe from a quotation mark. */
export interface Apostrophic {
  readonly canClose: boolean
  /** Its kind is also an apostrophe. */
  readonly single: boolean
  /** It can be no apostrophe here. */
  readonly sure: boolean
}

/** Words that begin with an apostrophe, years among them. A quotation seldom opens there. */
const CLIPPED_BEGIN = /^['‘’](?:em|til|tis|twas|cause|n|bout|round|\d\ds?)\b/i
/** Words that may end in an apostrophe: plurals and names in s, `goin’`, `rock ’n’ roll`; and the figures of `6'2`. */
const CLIPPED_END = /(?:s|\d|in|\b(?:ol|an|o|n|th|wi))$/i

/** Whether a single mark that opens at the beginning of these words can be no apostrophe. */
export function surelyOpens(behind: string): boolean {
  return !CLIPPED_BEGIN.test(behind)
}

/** Whether a single mark that closes at the end of these words can be no apostrophe. */
export function surelyCloses(before: string): boolean {
  return !CLIPPED_END.test(before)
}

/**
 * Leaves out the single marks that are apostrophes. Of the marks that may close a quotation, one that may be an apostrophe
 * gives way to a surer one behind it; a mark that may open one is an apostrophe where no surer one closes it.
 */
export function withoutApostrophes<T extends Apostrophic>(marks: readonly T[]): T[] {
  const kept: T[] = []
  let closesAhead = false
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i] as T
    if (mark.single && !mark.sure && mark.canClose === closesAhead) continue
    kept.push(mark)
    if (mark.single && mark.sure) closesAhead = mark.canClose
  }
  return kept.reverse()
}
