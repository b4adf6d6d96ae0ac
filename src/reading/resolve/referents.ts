import { inOnePassage, type Segmentation } from '../segment/index.js'
import type { Span } from '../types.js'
import type { Pronoun, VoiceWords } from './designation.js'
import type { FullNames } from './full-names.js'
import { type Gender, genderOf } from './gender.js'
import { keyOfName, type NameMention, withTitles, wordAt } from './names.js'
import { DETERMINERS } from './vocabulary.js'

/** Somebody or something that words elsewhere may stand for. Mentions of one entity share their key. */
export interface Referent {
  readonly key: string
  readonly whoSpan: Span
  readonly kind: NameMention['kind'] | 'described'
  readonly gender: Gender
}

/** A description that is a voice somewhere in the report, in tokens [first, end). */
export interface Described {
  readonly whoSpan: Span
  readonly first: number
  readonly end: number
}

/** A referent and the probability of all its mentions together. */
export interface Share {
  readonly referent: Referent
  readonly probability: number
}

export interface Weighed {
  /** All that the words may stand for, in the order of the text. */
  readonly shares: readonly Share[]
  readonly best: Share | null
  /** That the voice's own words name or describe it as well as any others. */
  readonly self: number
  readonly nobody: number
}

/** For each token what it names, if anything. */
export class Referents {
  readonly #byToken: (Referent | undefined)[]
  readonly #segmentation: Segmentation

  constructor(
    names: readonly NameMention[],
    fullNames: FullNames,
    described: readonly Described[],
    segmentation: Segmentation,
  ) {
    this.#segmentation = segmentation
    this.#byToken = new Array<Referent | undefined>(segmentation.tokens.length)
    const put = (first: number, end: number, referent: Referent) => this.#byToken.fill(referent, first, end)
    for (const name of names)
      if (name.kind !== 'person') put(name.firstToken, name.endToken, this.#named(name, fullNames))
    for (const { whoSpan, first, end } of described)
      put(first, end, { key: keyOfWords(whoSpan, segmentation), whoSpan, kind: 'described', gender: null })
    for (const name of names)
      if (name.kind === 'person') put(name.firstToken, name.endToken, this.#named(name, fullNames))
  }

  #named(name: NameMention, fullNames: FullNames): Referent {
    const full = fullNames.of(name)
    return {
      key: keyOfName(full),
      whoSpan: withTitles(full, this.#segmentation),
      kind: name.kind,
      gender: name.kind === 'person' ? (genderOf(full.words) ?? genderOf(name.words)) : null,
    }
  }

  at(token: number): Referent | undefined {
    return this.#byToken[token]
  }

  /**
   * What the probabilities of a window's words (`link[0]`: nobody, `link[1 + w]`: word w) say of a voice: the likeliest referent
   * that agrees with its pronoun, the mentions of one entity added up, and how likely it is that its own words say it best.
   */
  weigh(link: Float32Array, firstToken: number, pronoun: Pronoun | null, own: VoiceWords | null): Weighed {
    const shares = new Map<string, Share>()
    const within = own ? this.#within(own) : NONE
    let self = 0
    for (let w = 0; w + 1 < link.length; w++) {
      const probability = link[w + 1] as number
      if (probability < LEAST_SHARE) continue
      const token = firstToken + w
      if (own && token >= own.first && token < own.end) self += probability
      const referent = this.at(token) ?? this.#phraseAt(token)
      if (!referent || !agrees(pronoun, referent) || within.has(referent.key)) continue
      if (own && touches(referent.whoSpan, own.span)) continue
      const share = shares.get(referent.key)
      shares.set(referent.key, {
        referent: share?.referent ?? referent,
        probability: probability + (share?.probability ?? 0),
      })
    }
    let best: Share | null = null
    for (const share of shares.values()) if (!best || share.probability > best.probability) best = share
    return { shares: [...shares.values()], best, self, nobody: link[0] ?? 1 }
  }

  /** Whoever is named within the voice's own words is somebody else: the minister of `the minister's spokesman`. */
  #within(own: VoiceWords): ReadonlySet<string> {
    const keys = new Set<string>()
    for (let token = own.first; token < own.end; token++) {
      const referent = this.at(token)
      if (referent && referent.kind !== 'described') keys.add(referent.key)
    }
    return keys
  }

  /** A noun phrase that ends in this token, from its determiner on: `the governor`, `a former aide`. */
  #phraseAt(token: number): Referent | undefined {
    const { tokens } = this.#segmentation
    for (let t = token; t >= Math.max(0, token - LONGEST_PHRASE); t--) {
      const word = wordAt(t, this.#segmentation)
      if (!/^[\p{L}\p{N}]/u.test(word) || !inOnePassage(this.#segmentation, t, token)) return undefined
      if (NO_PART.test(word)) return undefined
      if (t < token && DETERMINERS.has(word.toLowerCase())) {
        const whoSpan: Span = [tokens.begin[t] as number, tokens.end[token] as number]
        return { key: keyOfWords(whoSpan, this.#segmentation), whoSpan, kind: 'described', gender: null }
      }
    }
    return undefined
  }
}

const NONE: ReadonlySet<string> = new Set()

/** Words below this probability are noise that would only add up. */
const LEAST_SHARE = 0.005
const LONGEST_PHRASE = 5
/** Words that no noun phrase without a clause holds. */
const NO_PART = /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|who|which|and|or|but|when|where|if|as)$/i

function keyOfWords([begin, end]: Span, { text }: Segmentation): string {
  return `words ${text
    .slice(begin, end)
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')}`
}

export function agrees(pronoun: Pronoun | null, { kind, gender }: Referent): boolean {
  if (pronoun?.kind === 'thing') return kind !== 'person'
  if (pronoun?.kind !== 'person') return true
  return (kind === 'person' || kind === 'described') && (!gender || !pronoun.gender || gender === pronoun.gender)
}

function touches(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
