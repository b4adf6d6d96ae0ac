import { distance } from './fold.js'
import { type InstitutionName, institutionName } from './institution-name.js'
import type { Feature } from './person-features.js'
import type { Appearance, Evidence } from './types.js'

/** What is known of two institutions or outlets before the features look at them. */
export interface Institutions {
  readonly first: Appearance
  readonly second: Appearance
  readonly names: readonly [InstitutionName, InstitutionName]
}

export function institutionsOf(first: Appearance, second: Appearance): Institutions | null {
  const [a, b] = [institutionName(first.who), institutionName(second.who)]
  return a && b && !a.generic && !b.generic ? { first, second, names: [a, b] } : null
}

/** The same name, a name and its initials, a spelling of it, or another. */
const name: Feature<Institutions> = ({ names: [a, b] }) => {
  if (a.key === b.key) return say('name', 6, a.known ? `both are names of ${a.key}` : `both are called ${a.key}`)
  if (a.known && b.known) return say('name', -8, `one is ${a.key}, the other ${b.key}`)
  if (a.acronym && a.acronym === b.acronym) return say('name', 5, `both are called ${a.acronym}`)
  if (isInitials(a, b) || isInitials(b, a)) return say('name', 4, 'one is the initials of the other')
  if (Math.min(a.key.length, b.key.length) >= 10 && distance(a.key, b.key, 2) <= 2)
    return say('name', 4, `${a.key} and ${b.key} are spellings of one name`)
  return say('name', -6, `one is called ${a.key}, the other ${b.key}`)
}

function isInitials(short: InstitutionName, long: InstitutionName): boolean {
  return (
    short.acronym !== null &&
    short.acronym.length >= 3 &&
    short.acronym === short.key &&
    short.acronym === long.initials
  )
}

/** A court or party of the same name may be another one elsewhere; within an outlet it hardly is. */
const outlet: Feature<Institutions> = ({ first, second }) =>
  first.outlet !== undefined && first.outlet === second.outlet
    ? say('outlet', 0.3, `both reports are ${first.outlet}’s`)
    : null

/** Bodies that many countries and towns have; the name alone does not say whose. */
const LOCAL =
  /^(?:(?:the )?(?:ministry|department|office|bureau) (?:of|for)\b.*|(?:supreme|high|constitutional|crown|county|district|appeals?) court|(?:\w+ )?(?:ministry|parliament|senate|congress|cabinet|treasury|army|navy|police|city council|labour party|labor party|conservative party|democratic party|green party|central bank))$/

/** `the Supreme Court` of two outlets may be two countries’. */
const local: Feature<Institutions> = ({ first, second, names: [a, b] }) => {
  const sameOutlet = first.outlet !== undefined && first.outlet === second.outlet
  if (sameOutlet || a.known || a.key !== b.key || !LOCAL.test(a.key)) return null
  return say('local body', -3, `many places have a ${a.key}, and the reports are not one outlet’s`)
}

function say(feature: string, weight: number, sentence: string): Evidence {
  return { feature, weight, sentence }
}

/** The features for two institutions or outlets, in the order in which they are read. */
export const INSTITUTION_FEATURES: readonly Feature<Institutions>[] = [name, outlet, local]
