import type { Candidate } from '../candidate.js'
import type { Segmentation } from '../segment/index.js'
import { firstAtOrAfter } from '../sorted.js'
import { type Basis, type Span, STANDINGS, type Standing } from '../types.js'
import { findExpansions } from './acronyms.js'
import { antecedentOf, type Discourse } from './antecedents.js'
import { isHuman, isIndefinite, meantBy } from './descriptions.js'
import { type Designation, designate, type VoiceWords } from './designation.js'
import { FullNames } from './full-names.js'
import { genderOf } from './gender.js'
import { findNames, keyOfName, type NameMention, withTitles } from './names.js'
import { PersonRoles } from './person-roles.js'
import { type Referent, Referents, type Share, type Weighed } from './referents.js'

/** A voice of one candidate, with what the model says of it. */
export interface Place {
  readonly candidate: Candidate
  readonly span: Span | null
  readonly link: Float32Array
  readonly standing: Float32Array
}

/** Who a voice is, and how that was found. */
export interface Identity {
  readonly whoSpan: Span | null
  readonly key: string
  readonly basis: Basis
  /** How sure the link is, 1 where the words speak for themselves. */
  readonly sureness: number
  /** What it is by its name or description; null where neither tells. */
  readonly kind: NameMention['kind'] | 'shown-place' | 'somebody' | null
}

/** A link weaker than this does not outweigh a name's own words. */
const SURE = 0.5

export const UNKNOWN: Identity = { whoSpan: null, key: '?', basis: 'unknown', sureness: 1, kind: null }

/** Resolves voices of one report by its names and by the words of its other voices. */
export class Voices {
  readonly #segmentation: Segmentation
  readonly #names: readonly NameMention[]
  readonly #fullNames: FullNames
  readonly #referents: Referents
  readonly #roles: PersonRoles

  constructor(nameClasses: Uint8Array, spans: readonly Span[], segmentation: Segmentation) {
    this.#segmentation = segmentation
    this.#names = findNames(nameClasses, segmentation)
    this.#fullNames = new FullNames(this.#names, findExpansions(this.#names, segmentation))
    this.#roles = new PersonRoles(this.#names, segmentation)
    const described = spans.map((span) => ({ words: this.#words(span), designation: this.designation(span) }))
    this.#referents = new Referents(
      this.#names,
      this.#fullNames,
      described.flatMap(({ words, designation }) =>
        designation.kind === 'described' ? [{ ...words, whoSpan: words.span }] : [],
      ),
      segmentation,
    )
  }

  designation(span: Span): Designation {
    const words = this.#words(span)
    return designate(words, this.#namesIn(words), this.#fullNames, this.#segmentation)
  }

  /** By its own words, a fuller name, or the words elsewhere that the model links it to. */
  identify({ candidate, span, link, standing }: Place, discourse: Discourse): Identity {
    const designation = span ? this.designation(span) : null
    const pronoun = designation?.kind === 'pronoun' ? designation.pronoun : null
    const weighed = this.#referents.weigh(link, candidate.firstToken, pronoun, span && this.#words(span))
    if (designation?.kind === 'named') return this.#byName(designation, weighed)
    if (designation?.kind === 'described')
      return this.#byDescription(designation.whoSpan, weighed, likeliest(standing), discourse)
    const best = pronoun ? antecedentOf(weighed, pronoun, discourse) : weighed.best
    const likely = best && (pronoun || best.probability > weighed.nobody)
    return likely ? referred(best) : { ...UNKNOWN, sureness: weighed.nobody }
  }

  /** `Washington` may be the United States that the report names elsewhere; a person's name is linked by the name alone. */
  #byName({ name, full, whoSpan }: Extract<Designation, { kind: 'named' }>, { best, self }: Weighed): Identity {
    const country = this.#fullNames.country(name)
    if (country)
      return { whoSpan: country.span, key: keyOfName(country), basis: 'fuller-name', sureness: 1, kind: 'place' }
    const other =
      name.kind !== 'person' &&
      full === name &&
      best &&
      best.referent.kind !== 'described' &&
      best.referent.kind !== 'person'
    if (other && best.probability > Math.max(self, SURE)) return referred(best)
    const basis = full === name ? 'own-words' : 'fuller-name'
    const kind = name.isShownPlace ? 'shown-place' : name.kind
    return { whoSpan, key: keyOfName(full), basis, sureness: 1, kind }
  }

  /** `the minister` is the one whom the report names elsewhere. */
  #byDescription(own: Span, weighed: Weighed, standing: Standing, discourse: Discourse): Identity {
    const { text } = this.#segmentation
    const words = text.slice(own[0], own[1])
    const person = isHuman(standing) ? this.#roles.personOf(own, text) : undefined
    if (person) return this.#byRole(person)
    const meant = meantBy(words, weighed, standing, discourse)
    if (meant) return referred(meant)
    const key = `words ${words.toLowerCase().replace(/^(?:the|an?) /, '')}`
    const kind = isIndefinite(words) ? 'somebody' : null
    return { whoSpan: own, key, basis: 'own-words', sureness: 1 - (weighed.best?.probability ?? 0), kind }
  }

  #byRole(person: NameMention): Identity {
    const full = this.#fullNames.of(person)
    const whoSpan = withTitles(full, this.#segmentation)
    return { whoSpan, key: keyOfName(full), basis: 'reference', sureness: 1, kind: 'person' }
  }

  /** Somebody who spoke as one whom a pronoun may stand for; null where nobody knows who that is. */
  referentOf({ key, kind, whoSpan }: Identity): Referent | null {
    if (!whoSpan) return null
    if (kind === 'shown-place') return { key, whoSpan, kind: 'place', gender: null }
    const named = kind !== null && kind !== 'somebody'
    const words = this.#segmentation.text.slice(...whoSpan).split(/\s+/)
    return { key, whoSpan, kind: named ? kind : 'described', gender: kind === 'person' ? genderOf(words) : null }
  }

  #words(span: Span): VoiceWords {
    const { begin, end } = this.#segmentation.tokens
    const first = firstAtOrAfter(end, span[0] + 1)
    return { span, first, end: Math.max(first + 1, firstAtOrAfter(begin, span[1])) }
  }

  #namesIn({ first, end }: VoiceWords): NameMention[] {
    const found: NameMention[] = []
    let low = 0
    let high = this.#names.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#names[middle] as NameMention).endToken <= first) low = middle + 1
      else high = middle
    }
    for (let i = low; i < this.#names.length && (this.#names[i] as NameMention).firstToken < end; i++)
      found.push(this.#names[i] as NameMention)
    return found
  }
}

/**
 * What the model says of one entity's standing, added up over all places where it speaks, and weighed with what its name is:
 * a place is no person, and `an official` is nobody in particular.
 */
export function standingsByEntity(
  voices: readonly { readonly place: Place; readonly identity: Identity }[],
): Map<string, Standing> {
  const sums = new Map<string, Float64Array>()
  for (const { place, identity } of voices) {
    if (identity.key === '?') continue
    const sum = sums.get(identity.key) ?? new Float64Array(STANDINGS.length)
    place.standing.forEach((probability, i) => {
      sum[i] = (sum[i] as number) + probability * fitness(STANDINGS[i] as Standing, identity.kind)
    })
    sums.set(identity.key, sum)
  }
  return new Map([...sums].map(([key, sum]) => [key, likeliest(sum)]))
}

/** Names are at times taken for another kind, so what does not suit is made unlikely, not impossible. */
const UNSUITED = 0.05
const HARDLY = 0.002

function fitness(standing: Standing, kind: Identity['kind']): number {
  if (kind === 'shown-place') return standing === 'person' || standing === 'unnamed' ? HARDLY : 1
  return suits(standing, kind) ? 1 : UNSUITED
}

function suits(standing: Standing, kind: Identity['kind']): boolean {
  if (kind === 'person') return standing === 'person'
  if (kind === 'somebody') return standing !== 'person'
  return kind === 'organisation' || kind === 'place' ? standing !== 'person' && standing !== 'unnamed' : true
}

export function likeliest(probabilities: Float32Array | Float64Array): Standing {
  let best = 0
  probabilities.forEach((probability, i) => {
    if (probability > (probabilities[best] as number)) best = i
  })
  return STANDINGS[best] as Standing
}

function referred({ referent, probability }: Share): Identity {
  const kind = referent.kind === 'described' ? null : referent.kind
  return { whoSpan: referent.whoSpan, key: referent.key, basis: 'reference', sureness: probability, kind }
}
