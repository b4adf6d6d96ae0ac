import { INSTITUTION_FEATURES, institutionsOf } from './institution-features.js'
import { keysOf } from './keys.js'
import { type Fame, PERSON_FEATURES, personsOf } from './person-features.js'
import type { Appearance, Comparison, Evidence } from './types.js'

/** From this score on two are the same, from that one down they are not; between them a person decides. */
export const SAME = 4
export const DIFFERENT = 0

/** How known a name is to the ledger, by the key of `keysOf`; null where nobody has counted. */
export type FameOf = (key: string) => Fame | null

/**
 * Whether two appearances of different reports are the same somebody, with the evidence; null where no key brings them together. A role
 * without a name, several together, unnamed and diffuse voices and documents are never compared: what `the president` or
 * `a State Department spokesman` says in two reports may be two people’s.
 */
export function compareAppearances(
  first: Appearance,
  second: Appearance,
  fameOf: FameOf = () => null,
): Comparison | null {
  const keys = new Set(keysOf(first))
  if (!keysOf(second).some((key) => keys.has(key))) return null
  const evidence = evidenceFor(first, second, fameOf)
  const score = evidence.reduce((sum, { weight }) => sum + weight, 0)
  const judgement = score >= SAME ? 'same' : score <= DIFFERENT ? 'different' : 'unsure'
  return { first: first.id, second: second.id, judgement, score, evidence }
}

function evidenceFor(first: Appearance, second: Appearance, fameOf: FameOf): Evidence[] {
  const persons = first.standing === 'person' ? personsOf(first, second, fameOf(keysOf(first)[0] as string)) : null
  const institutions = persons ? null : institutionsOf(first, second)
  const found = persons
    ? PERSON_FEATURES.map((feature) => feature(persons))
    : INSTITUTION_FEATURES.map((feature) => institutions && feature(institutions))
  return found.filter((evidence) => evidence !== null).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

/** One sentence for each piece of evidence, the weightiest first. */
export function explainComparison({ judgement, score, evidence }: Comparison): string {
  const reasons = evidence.map(({ weight, sentence }) => `${sentence} (${weight > 0 ? '+' : ''}${weight.toFixed(1)})`)
  return `${judgement} at ${score.toFixed(1)}: ${reasons.join('; ')}.`
}
