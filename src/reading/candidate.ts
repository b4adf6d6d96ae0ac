import type { PlacedPredicate } from './annotate/index.js'
import { Stretches } from './stretches.js'
import type { Quotation, Span } from './types.js'

/** A statement on its way: spans are found, voices are words of the text that nobody has named yet. */
export interface Candidate extends PlacedPredicate {
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
  /** The words that name the claim's own voice. */
  readonly source: Span | null
  /** The words that name those who relay it, outermost first. */
  readonly relays: readonly Span[]
  readonly quotation: Quotation
  /** How sure the model is of the words' roles: the mean probability of those chosen, 0 to 1. */
  readonly sureness: number
  /** How sure it is where the content begins and ends, 0 to 1. */
  readonly edges: number
}

/** The words by which a candidate stands in the text: its cue, or its content where nothing cues it. */
export function keyOf(candidate: Pick<Candidate, 'content' | 'cue'>): Span {
  return (candidate.cue[0] ?? candidate.content[0]) as Span
}

export function contentLength(candidate: Pick<Candidate, 'content'>): number {
  return candidate.content.reduce((length, [begin, end]) => length + end - begin, 0)
}

/** For each candidate the smallest other one in whose content it stands; undefined where it is the report's own. */
export function containersOf(candidates: readonly Candidate[]): (Candidate | undefined)[] {
  const byContent = new Stretches<Candidate>()
  for (const candidate of candidates) for (const span of candidate.content) byContent.add(span, candidate)
  return candidates.map((candidate) => smallestAround(candidate, byContent.near(keyOf(candidate))))
}

function smallestAround(candidate: Candidate, nearby: Iterable<Candidate>): Candidate | undefined {
  const key = keyOf(candidate)
  let smallest: Candidate | undefined
  for (const other of nearby) {
    if (other === candidate || !holds(other.content, key) || contentLength(other) <= contentLength(candidate)) continue
    if (!smallest || contentLength(other) < contentLength(smallest)) smallest = other
  }
  return smallest
}

function holds(spans: readonly Span[], inner: Span): boolean {
  return spans.some(([begin, end]) => begin <= inner[0] && inner[1] <= end)
}
