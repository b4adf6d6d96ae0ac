import { shinglesOf } from './shingles.js'
import type { Words } from './words.js'

/** The same words in a row in two texts: *length* words from word *here* of the one and from word *there* of the other. */
export interface Run {
  readonly here: number
  readonly there: number
  readonly length: number
}

/** Shorter runs are too many, and say nothing by themselves. */
const SEED_WORDS = 3
/** Words that the other text has more often than this (`the president of the`) do not begin a run; without it a text of one word over and over would take hours. */
const OFTEN = 8

/** All longest runs that two texts have in common, in the order of the first. */
export function commonRuns(here: Words, there: Words): Run[] {
  const places = placesOf(shinglesOf(there.key, SEED_WORDS))
  const seeds = shinglesOf(here.key, SEED_WORDS)
  const runs: Run[] = []
  /** For each diagonal (there - here) the word up to which it is already in a run. */
  const reached = new Map<number, number>()
  for (let i = 0; i < seeds.length; i++) {
    for (const j of places.get(seeds[i] as number) ?? []) {
      if ((reached.get(j - i) ?? 0) > i) continue
      const run = longestRun(here.key, there.key, i, j)
      if (run.length < SEED_WORDS) continue
      reached.set(j - i, run.here + run.length)
      runs.push(run)
    }
  }
  return runs.sort((a, b) => a.here - b.here || a.there - b.there)
}

function placesOf(shingles: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let j = 0; j < shingles.length; j++) {
    const shingle = shingles[j] as number
    const known = places.get(shingle)
    if (!known) places.set(shingle, [j])
    else if (known.length <= OFTEN) known.push(j)
  }
  for (const [shingle, list] of places) if (list.length > OFTEN) places.delete(shingle)
  return places
}

/** Back as well as forth: the words before may be too frequent to have begun a run themselves. */
function longestRun(here: Int32Array, there: Int32Array, i: number, j: number): Run {
  let begin = 0
  while (begin < i && begin < j && here[i - begin - 1] === there[j - begin - 1]) begin++
  let end = 0
  while (i + end < here.length && j + end < there.length && here[i + end] === there[j + end]) end++
  return { here: i - begin, there: j - begin, length: begin + end }
}
