import type { Candidate } from '../candidate.js'
import type { Segmentation } from '../segment/index.js'
import { type Basis, type Span, STANDINGS, type Standing } from '../types.js'
import { findExpansions } from './acronyms.js'
import { type Designation, designate, type VoiceWords } from './designation.js'
import { FullNames } from './full-names.js'
import { findNames, keyOfName, type NameMention } from './names.js'
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
}

/** A link weaker than these does not outweigh the voice's own words; chosen on the held-out reports. */
const LIKELY = 0.25
const SURE = 0.5

export const UNKNOWN: Identity = { whoSpan: null, key: '?', basis: 'unknown', sureness: 1 }

/** Resolves voices of one report by its names and by the words of its other voices. */
export class Voices {
  readonly #segmentation: Segmentation
  readonly #names: readonly NameMention[]
  readonly #fullNames: FullNames
  readonly #referents: Referents

  constructor(nameClasses: Uint8Array, spans: readonly Span[], segmentation: Segmentation) {
    this.#segmentation = segmentation
    this.#names = findNames(nameClasses, segmentation)
    this.#fullNames = new FullNames(this.#names, findExpansions(this.#names, segmentation))
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
  identify({ candidate, span, link }: Place): Identity {
    const designation = span ? this.designation(span) : null
    const pronoun = designation?.kind === 'pronoun' ? designation.pronoun : null
    const weighed = this.#referents.weigh(link, candidate.firstToken, pronoun, span)
    if (designation?.kind === 'named') return this.#byName(designation, weighed)
    if (designation?.kind === 'described') return this.#byDescription(designation.whoSpan, weighed)
    const { best, nobody } = weighed
    return best && best.probability > nobody ? referred(best) : { ...UNKNOWN, sureness: nobody }
  }

  /** `Washington` may be the United States that the report names elsewhere; a person's name is linked by the name alone. */
  #byName({ name, full, whoSpan }: Extract<Designation, { kind: 'named' }>, { best, self }: Weighed): Identity {
    const country = this.#fullNames.country(name)
    if (country) return { whoSpan: country.span, key: keyOfName(country), basis: 'fuller-name', sureness: 1 }
    const other =
      name.kind !== 'person' &&
      full === name &&
      best &&
      best.referent.kind !== 'described' &&
      best.referent.kind !== 'person'
    if (other && best.probability > Math.max(self, SURE)) return referred(best)
    return { whoSpan, key: keyOfName(full), basis: full === name ? 'own-words' : 'fuller-name', sureness: 1 }
  }

  /** `the minister` is the one whom the report names elsewhere; another description serves only where it says more. */
  #byDescription(own: Span, { best, self }: Weighed): Identity {
    if (best && best.referent.kind !== 'described' && best.probability > LIKELY) return referred(best)
    const more = best && length(best.referent.whoSpan) > length(own) && best.probability > Math.max(self, LIKELY)
    if (best && more) return referred(best)
    const words = this.#segmentation.text
      .slice(own[0], own[1])
      .toLowerCase()
      .replace(/^(?:the|an?) /, '')
    return { whoSpan: own, key: `words ${words}`, basis: 'own-words', sureness: 1 - (best?.probability ?? 0) }
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

/** Averages what the model says of one entity's standing over all places where it speaks. */
export function standingsByEntity(
  voices: readonly { readonly place: Place; readonly identity: Identity }[],
): Map<string, Standing> {
  const sums = new Map<string, Float64Array>()
  for (const { place, identity } of voices) {
    if (identity.key === '?') continue
    const sum = sums.get(identity.key) ?? new Float64Array(STANDINGS.length)
    place.standing.forEach((probability, i) => {
      sum[i] = (sum[i] as number) + probability
    })
    sums.set(identity.key, sum)
  }
  return new Map([...sums].map(([key, sum]) => [key, likeliest(sum)]))
}

export function likeliest(probabilities: Float32Array | Float64Array): Standing {
  let best = 0
  probabilities.forEach((probability, i) => {
    if (probability > (probabilities[best] as number)) best = i
  })
  return STANDINGS[best] as Standing
}

function referred({ referent, probability }: Share): Identity {
  return { whoSpan: referent.whoSpan, key: referent.key, basis: 'reference', sureness: probability }
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
