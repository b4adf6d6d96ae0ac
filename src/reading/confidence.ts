import { type Candidate, contentLength } from './candidate.js'
import type { Calibration } from './model.js'

/** What speaks for a statement's being right in all its parts, by name, each from 0 to 1. */
export type Evidence = Readonly<Record<string, number>>

/** `sureness` is that of the links by which its voices were found. */
export function evidenceOf(candidate: Candidate, sureness: readonly number[]): Evidence {
  const { predicate, sureness: roles, edges, source, content } = candidate
  return {
    anchor: predicate.probability,
    roles,
    edges,
    parts: Math.min(1, (content.length - 1) / 3),
    length: Math.min(1, contentLength(candidate) / 300),
    act: Math.max(...predicate.act),
    standing: Math.max(...predicate.standing),
    link: Math.min(1, ...sureness),
    nesting: Math.abs(2 * predicate.inherits - 1),
    voiced: source ? 1 : 0,
  }
}

/** The logistic function of the evidence, with weights fitted on reports that the model was not trained on (evaluation/calibrate.mjs). */
export function confidenceOf(evidence: Evidence, calibration: Calibration): number {
  let sum = calibration.bias ?? 0
  for (const [name, value] of Object.entries(evidence)) sum += (calibration[name] ?? 0) * value
  return Math.round((1 / (1 + Math.exp(-sum))) * 1000) / 1000
}
