import { type Candidate, contentLength, keyOf } from '../candidate.js'
import { candidateEvidence, probabilityOf } from '../confidence.js'
import type { Weights } from '../model.js'
import { Stretches } from '../stretches.js'
import type { Dropped, DropReason, Span } from '../types.js'

export interface Settled {
  readonly kept: readonly Candidate[]
  readonly dropped: readonly Dropped[]
}

/** Two candidates whose contents share this part of their characters, with cues that touch, are one. */
const SAME_CONTENT = 0.6

/** A candidate is given up below this probability; of 0 to .5 it finds most on reports kept out of training, with the most right. */
const LEAST_PROBABILITY = 0.45

/**
 * The one place where candidates are given up: of two readings of the same words the likelier stays, and what is more likely no
 * statement goes. Kept candidates come back in the order of the text; each one that is dropped says why.
 */
export function settle(candidates: readonly Candidate[], weights?: Weights): Settled {
  const kept: Candidate[] = []
  const dropped: Dropped[] = []
  const taken = new Stretches<Candidate>()
  for (const candidate of [...candidates].sort(byStrength)) {
    const rival = rivalOf(candidate, taken)
    const probability = probabilityOf(candidateEvidence(candidate), weights)
    if (probability < LEAST_PROBABILITY)
      dropped.push(drop(candidate, 'doubtful', `a statement with a probability of ${probability} only`))
    else if (rival)
      dropped.push(drop(candidate, 'duplicate', `the same words were read at ${keyOf(rival)[0]} with more certainty`))
    else {
      kept.push(candidate)
      for (const span of candidate.content) taken.add(span, candidate)
    }
  }
  return { kept: kept.sort(byPlace), dropped }
}

function rivalOf(candidate: Candidate, taken: Stretches<Candidate>): Candidate | undefined {
  for (const span of candidate.content) {
    for (const other of taken.near(span)) if (isSame(candidate, other)) return other
  }
  return undefined
}

function byStrength(a: Candidate, b: Candidate): number {
  return strength(b) - strength(a) || byPlace(a, b)
}

function strength({ predicate, sureness }: Candidate): number {
  return predicate.probability * sureness
}

function byPlace(a: Candidate, b: Candidate): number {
  return start(a) - start(b) || contentLength(b) - contentLength(a) || keyOf(a)[0] - keyOf(b)[0]
}

function start({ content, cue }: Candidate): number {
  return Math.min(...content.map(([begin]) => begin), ...cue.map(([begin]) => begin))
}

function isSame(a: Candidate, b: Candidate): boolean {
  const shared = overlap(a.content, b.content)
  const close = shared / (contentLength(a) + contentLength(b) - shared) >= SAME_CONTENT
  return close && (overlap(a.cue, b.cue) > 0 || a.cue.length === 0 || b.cue.length === 0)
}

function overlap(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0
  for (const [p, q] of a) for (const [r, s] of b) shared += Math.max(0, Math.min(q, s) - Math.max(p, r))
  return shared
}

function drop({ content, cue }: Candidate, reason: DropReason, detail: string): Dropped {
  return { content, cue, reason, detail }
}
