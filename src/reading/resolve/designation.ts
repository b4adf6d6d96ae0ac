import type { Segmentation } from '../segment/index.js'
import type { Span } from '../types.js'
import type { FullNames } from './full-names.js'
import { type Gender, genderOfPronoun } from './gender.js'
import { type NameMention, withTitles, wordAt } from './names.js'
import { PREPOSITIONS, type PronounKind, pronounKind } from './vocabulary.js'

/** What the words of a voice are by themselves, before anything else in the report is looked at. */
export type Designation =
  | { readonly kind: 'named'; readonly name: NameMention; readonly full: NameMention; readonly whoSpan: Span }
  | { readonly kind: 'described'; readonly whoSpan: Span }
  | { readonly kind: 'pronoun'; readonly pronoun: Pronoun }

export interface Pronoun {
  readonly kind: PronounKind
  readonly gender: Gender
}

/** The words of a voice that stand in tokens [first, end). */
export interface VoiceWords {
  readonly span: Span
  readonly first: number
  readonly end: number
}

/** A pronoun, a name (with titles and apposition around it), or a description. `names` are those within the voice's words. */
export function designate(
  voice: VoiceWords,
  names: readonly NameMention[],
  fullNames: FullNames,
  segmentation: Segmentation,
): Designation {
  const pronoun = pronounOf(voice, segmentation)
  if (pronoun) return { kind: 'pronoun', pronoun }
  const name = headName(voice, names, segmentation)
  if (!name) return { kind: 'described', whoSpan: voice.span }
  const full = fullNames.of(name)
  const own = full === name && name.kind !== 'person'
  return { kind: 'named', name, full, whoSpan: own ? voice.span : withTitles(full, segmentation) }
}

function pronounOf({ first, end }: VoiceWords, segmentation: Segmentation): Pronoun | null {
  const word = wordAt(first, segmentation)
  const kind = end - first === 1 ? pronounKind(word) : null
  return kind && { kind, gender: genderOfPronoun(word) }
}

/** The name that the phrase is about: `Sergei Lavrov` of `Russia’s foreign minister, Sergei Lavrov`; none of `a spokesman for Lavrov`. */
function headName(
  voice: VoiceWords,
  names: readonly NameMention[],
  segmentation: Segmentation,
): NameMention | undefined {
  const persons = names.filter((name) => name.kind === 'person' && isFree(name, voice, segmentation))
  const person = persons.find((name) => !narrows(name, voice, segmentation))
  if (person && isJoined(person, voice, segmentation)) return undefined
  return person ?? names.find((name) => isFree(name, voice, segmentation) && isWhole(name, voice, segmentation))
}

function isFree(name: NameMention, voice: VoiceWords, segmentation: Segmentation): boolean {
  for (let t = name.firstToken - 1; t >= voice.first; t--) {
    const word = wordAt(t, segmentation).toLowerCase()
    if (PREPOSITIONS.has(word)) return isTitle(t, name, segmentation)
    if (/^[,(;:–—-]$/.test(word)) break
  }
  return !isPossessive(name, voice, segmentation)
}

/** `of` is in many titles: `Secretary of State John Kerry`. */
function isTitle(preposition: number, name: NameMention, segmentation: Segmentation): boolean {
  if (wordAt(preposition, segmentation) !== 'of' || name.kind !== 'person') return false
  for (let t = preposition + 1; t < name.firstToken; t++) if (/^\p{Ll}/u.test(wordAt(t, segmentation))) return false
  return name.firstToken > preposition + 1
}

/** A noun behind it says that the name only narrows it: the person of `Kennedy Center officials` or `the Quill campaign` is not meant. */
function narrows(name: NameMention, voice: VoiceWords, segmentation: Segmentation): boolean {
  if (name.endToken >= voice.end) return false
  const word = wordAt(name.endToken, segmentation)
  return /^\p{L}/u.test(word) && !PREPOSITIONS.has(word) && !NO_NOUN.test(word)
}

/** What stands behind a name and is no noun: a clause, another voice, a verb that was taken for the voice’s. */
const NO_NOUN =
  /^(?:and|or|nor|but|who|whom|whose|which|that|when|as|himself|herself|itself|also|is|was|has|had|will|would|\p{Ll}+(?:ed|ly))$/u

/** `Quill and other traders` are several, and no name is theirs. */
function isJoined(name: NameMention, voice: VoiceWords, segmentation: Segmentation): boolean {
  return name.endToken + 1 < voice.end && /^(?:and|or|&)$/.test(wordAt(name.endToken, segmentation))
}

function isPossessive(name: NameMention, voice: VoiceWords, segmentation: Segmentation): boolean {
  return name.endToken < voice.end && /^['’]$/.test(wordAt(name.endToken, segmentation))
}

/** Nothing but an article or adjective before the name and an apposition or bracket after it. */
function isWhole(name: NameMention, voice: VoiceWords, segmentation: Segmentation): boolean {
  return name.endToken >= voice.end || /^[,(–—-]$/.test(wordAt(name.endToken, segmentation))
}
