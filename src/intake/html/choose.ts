import type { Block } from './blocks.js'
import type { Candidate } from './candidates.js'

/** Words of running text: in a block that is no list of links, and longer than a label. */
export function proseWords(blocks: readonly Block[]): number {
  let words = 0
  for (const block of blocks) if (isProse(block)) words += countWords(block.text)
  return words
}

export function allWords(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + countWords(text), 0)
}

/** Eight words are the shortest that are hardly ever a label; half in links is a list of links. */
function isProse({ text, linked, kind }: Block): boolean {
  return kind !== 'heading' && linked < 0.5 && countWords(text) >= 8
}

/** Of scripts without spaces each character counts for one. */
export function countWords(text: string): number {
  return text.match(/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

/**
 * Readability is asked first: on the pages of `evaluation/extraction` it is right 129 times in 130. Another extractor costs
 * six times as much and errs more often, so it is asked only where Readability found little and left most of the page.
 */
export function isDoubtful({ blocks }: Candidate, page: readonly Block[]): boolean {
  return proseWords(blocks) < LITTLE && allWords(blocks) < LEAST_SHARE * allWords(page)
}

/** Shorter than nearly every report. */
const LITTLE = 120
const LEAST_SHARE = 0.6
/** How much more running text another candidate must have, because more text is also what bad extraction gives. */
const CLEARLY_MORE = 1.5

/** The first candidate, unless a later one has clearly more running text and is not mostly something else. */
export function choose([first, ...others]: readonly [Candidate, ...Candidate[]]): Candidate {
  return others.reduce((best, other) => {
    const isMore = proseWords(other.blocks) > CLEARLY_MORE * proseWords(best.blocks)
    return isMore && purity(other) >= Math.min(0.5, purity(best)) ? other : best
  }, first)
}

/** The share of a candidate's words that are running text. */
function purity({ blocks }: Candidate): number {
  const all = allWords(blocks)
  return all === 0 ? 0 : proseWords(blocks) / all
}
