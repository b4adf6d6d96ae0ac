import { type Candidate, contentLength } from './candidate.js'
import type { Weights } from './model.js'

/** What speaks for something, by name, each from 0 to 1. */
export type Evidence = Readonly<Record<string, number>>

/** A content of so many parts, or characters, and one of more are alike. */
const MANY_PARTS = 4
const LONG = 300

/** The names of what speaks for a candidate. */
export const OF_CANDIDATES: ReadonlySet<string> = new Set(['anchor', 'roles', 'edges', 'parts', 'length', 'act'])

/** What speaks for a candidate's being a statement. */
export function candidateEvidence(candidate: Candidate): Evidence {
  const { predicate, sureness, edges, content } = candidate
  return {
    anchor: predicate.probability,
    roles: sureness,
    edges,
    parts: Math.min(1, (content.length - 1) / (MANY_PARTS - 1)),
    length: Math.min(1, contentLength(candidate) / LONG),
    act: Math.max(...predicate.act),
  }
}

/** What speaks for a statement's being right in all its parts. `links` are the sureness of those by which its voices were found. */
export function statementEvidence(candidate: Candidate, links: readonly number[]): Evidence {
  const { predicate, source } = candidate
  return {
    ...candidateEvidence(candidate),
    standing: Math.max(...predicate.standing),
    link: Math.min(1, ...links),
    nesting: Math.abs(2 * predicate.inherits - 1),
    voiced: source ? 1 : 0,
  }
}

/** The logistic function of the evidence, with weights fitted on reports that the model was not trained on (evaluation/calibrate.mjs). */
export function probabilityOf(evidence: Evidence, weights: Weights = {}): number {
  let sum = weights.bias ?? 0
  for (const [name, value] of Object.entries(evidence)) sum += (weights[name] ?? 0) * value
  return Math.round((1 / (1 + Math.exp(-sum))) * 1000) / 1000
}
