import { distance, fold } from './fold.js'
import { type PersonName, personName } from './person-name.js'
import { roleWords } from './roles.js'
import type { Appearance, Evidence } from './types.js'
import { FEMALE, isShortFor, MALE } from './words.js'

/** What is known of two persons before the features look at them. */
export interface Persons {
  readonly first: Appearance
  readonly second: Appearance
  readonly names: readonly [PersonName, PersonName]
  /** How known their family name is, where somebody has counted. */
  readonly fame: Fame | null
}

/** Of a family name: how many different given names the ledger has with it, and in how many reports they stand. */
export interface Fame {
  readonly people: number
  readonly reports: number
}

export function personsOf(first: Appearance, second: Appearance, fame: Fame | null): Persons | null {
  const [a, b] = [personName(first.who), personName(second.who)]
  return a && b ? { first, second, names: [a, b], fame } : null
}

export type Feature<T> = (pair: T) => Evidence | null

/** Whether the family names are the same, or spellings of one. */
const family: Feature<Persons> = ({ names: [a, b] }) => {
  const same = spelled(lastOf(a.family), lastOf(b.family))
  if (same === 'no') return say('family name', -8, `the family names are ${a.family} and ${b.family}`)
  return say('family name', same === 'yes' ? 1.5 : 0.5, `both have the family name ${a.family}`)
}

/** Whether the given names are the same, short for one another, initials, or others. */
const given: Feature<Persons> = ({ names: [a, b] }) => {
  const [x, y] = [a.given, b.given]
  if (x.length === 0 && y.length === 0) return say('given name', 0.5, 'neither has a given name')
  if (x.length === 0 || y.length === 0)
    return say('given name', 0, `only one has a given name, ${(x[0] ?? y[0]) as string}`)
  const score = Math.max(likeness(x[0] as string, y[0] as string), likeness(x.join(''), y.join('')))
  const both = `the given names are ${x.join(' ')} and ${y.join(' ')}`
  return say('given name', score, score > 0 ? `${both}, which go together` : both)
}

function likeness(a: string, b: string): number {
  if (a === b) return 4
  if (isShortFor(a, b)) return 3
  if (a.length <= 2 || b.length <= 2) return a[0] === b[0] ? 2 : -6
  return spelled(a, b) === 'no' ? -6 : 2.5
}

/** `yes`: the same; `nearly`: one or two letters of a longer name, as spellings of other scripts differ. */
function spelled(a: string, b: string): 'yes' | 'nearly' | 'no' {
  if (a === b) return 'yes'
  const most = Math.min(a.length, b.length) >= 7 ? 2 : Math.min(a.length, b.length) >= 5 ? 1 : 0
  return distance(a, b, most) <= most && a[0] === b[0] ? 'nearly' : 'no'
}

function lastOf(name: string): string {
  return name.split(' ').at(-1) as string
}

/** Roles and titles in common. A year and more between the reports takes half of what they say: offices change hands. */
const roles: Feature<Persons> = ({ first, second, names: [a, b] }) => {
  const [x, y] = [roleWords([...first.roles, a.role, ...a.titles]), roleWords([...second.roles, b.role, ...b.titles])]
  const shared = [...x].filter((word) => y.has(word) && !a.given.includes(word) && word !== a.family)
  if (shared.length === 0)
    return x.size > 1 && y.size > 1 ? say('roles', -1, 'the reports call them by other roles') : null
  const weight = Math.min(2, 0.8 * shared.length) / (yearsBetween(first, second) > 1 ? 2 : 1)
  return say('roles', weight, `both are called ${shared.slice(0, 4).join(', ')}`)
}

function yearsBetween(a: Appearance, b: Appearance): number {
  const year = ({ published }: Appearance) => Number(published?.slice(0, 4) ?? Number.NaN)
  const apart = Math.abs(year(a) - year(b))
  return Number.isNaN(apart) ? 0 : apart
}

/** Pronouns and courtesy titles that only a man or only a woman has. */
const gender: Feature<Persons> = ({ first, second, names: [a, b] }) => {
  const [x, y] = [genderOf(first, a), genderOf(second, b)]
  if (!x || !y) return null
  return x === y ? say('gender', 0.3, `both are ${x}`) : say('gender', -7, `one is ${x}, the other ${y}`)
}

function genderOf({ pronouns }: Appearance, { titles }: PersonName): 'he' | 'she' | null {
  const words = [...pronouns, ...titles]
  const [he, she] = [words.some((word) => MALE.has(word)), words.some((word) => FEMALE.has(word))]
  return he === she ? null : he ? 'he' : 'she'
}

/** Whom and what else both reports name: they are about the same affair. */
const companions: Feature<Persons> = ({ first, second, names: [a, b] }) => {
  const own = new Set([...a.given, ...b.given, ...a.family.split(' '), ...b.family.split(' ')])
  const others = new Set(second.companions.map(fold))
  const shared = first.companions.filter(
    (name) =>
      others.has(fold(name)) &&
      !fold(name)
        .split(' ')
        .some((word) => own.has(word)),
  )
  if (shared.length === 0) return say('company', -0.8, 'the reports have no other name in common')
  return say('company', Math.min(1.5, 0.15 * shared.length), `both reports also name ${shared.slice(0, 4).join(', ')}`)
}

/** One outlet calls one person by one name, as a rule. */
const outlet: Feature<Persons> = ({ first, second }) =>
  first.outlet !== undefined && first.outlet === second.outlet
    ? say('outlet', 0.3, `both reports are ${first.outlet}’s`)
    : null

/** In so many reports a family name stands with one given name only before it is enough by itself: `Mr Quill`. */
const FAMOUS = 4

/** One name alone may be anybody’s; unless the ledger knows one person of that name, and knows that one well. */
const alone: Feature<Persons> = ({ names: [a, b], fame }) => {
  if (a.given.length > 0 && b.given.length > 0) return null
  if (fame && fame.people === 1 && fame.reports >= FAMOUS)
    return say('one name', 2, `all ${fame.reports} reports that know the family name know one person by it`)
  return say('one name', -1, 'one of them has a single name')
}

function say(feature: string, weight: number, sentence: string): Evidence {
  return { feature, weight, sentence }
}

/** The features for two persons, in the order in which they are read. Weights were set on the even half of the evaluation. */
export const PERSON_FEATURES: readonly Feature<Persons>[] = [family, given, roles, gender, companions, outlet, alone]
