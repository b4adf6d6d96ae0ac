import type { Candidate } from '../candidate.js'
import type { Segmentation } from '../segment/index.js'
import { type Basis, type Span, STANDINGS, type Standing } from '../types.js'
import { findExpansions } from './acronyms.js'
import { type Designation, designate, type VoiceWords } from './designation.js'
import { FullNames } from './full-names.js'
import { findNames, keyOfName, type NameMention, withTitles } from './names.js'
import { PersonRoles } from './person-roles.js'
import { Referents, type Share, type Weighed } from './referents.js'

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
  readonly kind: NameMention['kind'] | 'somebody' | null
}

/** A link weaker than these does not outweigh the voice's own words; chosen on the held-out reports. */
const LIKELY = 0.25
const SURE = 0.5
/** `A source` is hardly ever the one who is named elsewhere. */
const CERTAIN = 0.6
const INDEFINITE = /^(?:an?|one|some|several|many|another|two|three|four|other)\b/i

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
  identify({ candidate, span, link, standing }: Place): Identity {
    const designation = span ? this.designation(span) : null
    const pronoun = designation?.kind === 'pronoun' ? designation.pronoun : null
    const weighed = this.#referents.weigh(link, candidate.firstToken, pronoun, span)
    if (designation?.kind === 'named') return this.#byName(designation, weighed)
    if (designation?.kind === 'described') return this.#byDescription(designation.whoSpan, weighed, likeliest(standing))
    const { best, nobody } = weighed
    return best && best.probability > nobody ? referred(best) : { ...UNKNOWN, sureness: nobody }
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
    return { whoSpan, key: keyOfName(full), basis, sureness: 1, kind: name.kind }
  }

  /** `the minister` is the one whom the report names elsewhere; another description serves only where it says more. */
  #byDescription(own: Span, { best, self }: Weighed, standing: Standing): Identity {
    const { text } = this.#segmentation
    const words = text.slice(own[0], own[1])
    const person = isHuman(standing) ? this.#roles.personOf(own, text) : undefined
    if (person) return this.#byRole(person)
    const needed = INDEFINITE.test(words) ? CERTAIN : LIKELY
    if (best && best.probability > needed && fits(best, standing)) {
      const named = best.referent.kind !== 'described'
      if (named || (length(best.referent.whoSpan) > length(own) && best.probability > self)) return referred(best)
    }
    const key = `words ${words.toLowerCase().replace(/^(?:the|an?) /, '')}`
    return { whoSpan: own, key, basis: 'own-words', sureness: 1 - (best?.probability ?? 0), kind: describedKind(words) }
  }

  #byRole(person: NameMention): Identity {
    const full = this.#fullNames.of(person)
    const whoSpan = withTitles(full, this.#segmentation)
    return { whoSpan, key: keyOfName(full), basis: 'reference', sureness: 1, kind: 'person' }
  }

  #words(span: Span): VoiceWords {
    const { begin, end } = this.#segmentation.tokens
    const first = lowerBound(end, span[0] + 1)
    return { span, first, end: Math.max(first + 1, lowerBound(begin, span[1])) }
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
      sum[i] = (sum[i] as number) + probability * (suits(STANDINGS[i] as Standing, identity.kind) ? 1 : UNSUITED)
    })
    sums.set(identity.key, sum)
  }
  return new Map([...sums].map(([key, sum]) => [key, likeliest(sum)]))
}

/** Names are at times taken for another kind, so what does not suit is made unlikely, not impossible. */
const UNSUITED = 0.05

function suits(standing: Standing, kind: Identity['kind']): boolean {
  if (kind === 'person') return standing === 'person'
  if (kind === 'somebody') return standing !== 'person'
  return kind === 'organisation' || kind === 'place' ? standing !== 'person' && standing !== 'unnamed' : true
}

function isHuman(standing: Standing): boolean {
  return standing === 'person' || standing === 'unnamed'
}

/** A description of a person means a person, one of an institution or a document does not. */
function fits({ referent }: Share, standing: Standing): boolean {
  if (referent.kind === 'person') return isHuman(standing)
  return (referent.kind !== 'organisation' && referent.kind !== 'place') || !isHuman(standing)
}

function describedKind(words: string): 'somebody' | null {
  return INDEFINITE.test(words) ? 'somebody' : null
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

function length([begin, end]: Span): number {
  return end - begin
}

function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
