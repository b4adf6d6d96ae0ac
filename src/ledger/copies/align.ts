import { type Chain, findChains } from './chains.js'
import { commonWords } from './common-words.js'
import { commonRuns, type Run } from './runs.js'
import { isSentenceEdge } from './sentence-edges.js'
import { likenessOf, type Stretch } from './stretch.js'
import type { Words } from './words.js'

/** What a stretch must have to count. */
export interface Limits {
  /** Same words. Fewer are a phrase that two reporters may well write by themselves. */
  readonly same: number
  /** The share of same words, from 0 to 1. Below it a stretch is a retelling. */
  readonly likeness: number
}

/** Tuned on the even half of the evaluation's pairs. */
export const LIMITS: Limits = { same: 12, likeness: 0.6 }
/** Words beyond the first and last run in which single same words are looked for. */
const EDGE = 8
/** A stretch that begins or ends so few words from a sentence's edge on both sides begins or ends there. */
const NEAR_EDGE = 3

/** The stretches that two texts have in common nearly word for word, in the order of the first. */
export function alignTexts(here: Words, there: Words, limits = LIMITS): Stretch[] {
  return findChains(commonRuns(here, there))
    .map((chain) => stretchOf(chain, here, there))
    .filter((stretch) => stretch.same.length >= limits.same && likenessOf(stretch) >= limits.likeness)
    .map((stretch) => toSentenceEdges(stretch, here, there))
    .sort((a, b) => a.here[0] - b.here[0])
}

/** A chain with the single same words in its gaps and just outside it. */
function stretchOf(chain: Chain, here: Words, there: Words): Stretch {
  const same: [number, number][] = edgeBefore(chain[0] as Run, here, there)
  let before: Run | null = null
  for (const run of chain) {
    const trimmed: Run = before ? behind(before, run) : run
    if (before) same.push(...between(before, trimmed, here, there))
    for (let i = 0; i < trimmed.length; i++) same.push([trimmed.here + i, trimmed.there + i])
    before = trimmed
  }
  same.push(...edgeBehind(before as Run, here, there))
  const first = same[0] as [number, number]
  const last = same.at(-1) as [number, number]
  return { here: [first[0], last[0] + 1], there: [first[1], last[1] + 1], same }
}

/** Two runs may share a few words of one text: the second begins behind the first in both. */
function behind(before: Run, run: Run): Run {
  const shared = Math.max(0, before.here + before.length - run.here, before.there + before.length - run.there)
  return { here: run.here + shared, there: run.there + shared, length: run.length - shared }
}

function between(before: Run, run: Run, here: Words, there: Words): [number, number][] {
  const hereGap = [before.here + before.length, run.here] as const
  const thereGap = [before.there + before.length, run.there] as const
  return commonWords(here.key, hereGap, there.key, thereGap)
}

/** Single same words before the first run, as far as more than half of the words on the way are the same. */
function edgeBefore(run: Run, here: Words, there: Words): [number, number][] {
  const hereGap = [Math.max(0, run.here - EDGE), run.here] as const
  const thereGap = [Math.max(0, run.there - EDGE), run.there] as const
  const pairs = commonWords(here.key, hereGap, there.key, thereGap)
  const first = pairs.findIndex(
    ([i, j], p) => (pairs.length - p) * 2 > Math.max(run.here - i, run.there - j) && inOneSentence(i, run.here, here),
  )
  return first < 0 ? [] : pairs.slice(first)
}

function edgeBehind(run: Run, here: Words, there: Words): [number, number][] {
  const hereEnd = run.here + run.length
  const thereEnd = run.there + run.length
  const hereGap = [hereEnd, Math.min(here.key.length, hereEnd + EDGE)] as const
  const thereGap = [thereEnd, Math.min(there.key.length, thereEnd + EDGE)] as const
  const pairs = commonWords(here.key, hereGap, there.key, thereGap)
  const last = pairs.findLastIndex(
    ([i, j], p) => (p + 1) * 2 > Math.max(i + 1 - hereEnd, j + 1 - thereEnd) && inOneSentence(hereEnd - 1, i, here),
  )
  return pairs.slice(0, last + 1)
}

function inOneSentence(first: number, last: number, words: Words): boolean {
  for (let w = first; w < last; w++) if (isSentenceEdge(words, w + 1)) return false
  return true
}

function toSentenceEdges(stretch: Stretch, here: Words, there: Words): Stretch {
  const begin = [edgeNear(here, stretch.here[0], -1), edgeNear(there, stretch.there[0], -1)]
  const end = [edgeNear(here, stretch.here[1], 1), edgeNear(there, stretch.there[1], 1)]
  const [hereBegin, thereBegin] = begin.includes(null) ? [stretch.here[0], stretch.there[0]] : (begin as number[])
  const [hereEnd, thereEnd] = end.includes(null) ? [stretch.here[1], stretch.there[1]] : (end as number[])
  return {
    here: [hereBegin as number, hereEnd as number],
    there: [thereBegin as number, thereEnd as number],
    same: stretch.same,
  }
}

/** The sentence's edge at most NEAR_EDGE words from here in a direction; null where there is none. */
function edgeNear(words: Words, word: number, direction: 1 | -1): number | null {
  for (let step = 0; step <= NEAR_EDGE; step++) {
    const at = word + step * direction
    if (at < 0 || at > words.key.length) return null
    if (isSentenceEdge(words, at)) return at
  }
  return null
}
