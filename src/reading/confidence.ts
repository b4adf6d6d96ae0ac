import type { Candidate } from './candidate.js'
import type { Calibration } from './model.js'

/** What speaks for a statement's being right in all its parts, each a probability or a share from 0 to 1. */
export function evidence(
  { predicate, sureness, cue, source }: Candidate,
  linkSureness: readonly number[],
): Record<string, number> {
  return {
    anchor: predicate.probability,
    roles: sureness,
    act: Math.max(...predicate.act),
    standing: Math.max(...predicate.standing),
    link: Math.min(1, ...linkSureness),
    nesting: Math.abs(2 * predicate.inherits - 1),
    cued: cue.length > 0 ? 1 : 0,
    voiced: source ? 1 : 0,
  }
}

/** The logistic function of the evidence, with weights fitted on reports that the model was not trained on. */
export function confidence(candidate: Candidate, linkSureness: readonly number[], calibration: Calibration): number {
  let sum = calibration.bias ?? 0
  for (const [name, value] of Object.entries(evidence(candidate, linkSureness))) sum += (calibration[name] ?? 0) * value
  return Math.round((1 / (1 + Math.exp(-sum))) * 1000) / 1000
}
