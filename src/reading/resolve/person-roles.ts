import type { Segmentation } from '../segment/index.js'
import type { Span } from '../types.js'
import { type NameMention, wordAt } from './names.js'
import { DETERMINERS, PREPOSITIONS } from './vocabulary.js'

/** What a report calls a person beside the name: `mayor` of `the town’s mayor, Ada Quill`, `minister` of `Water Minister Ada Quill`. */
interface PersonRole {
  readonly mention: NameMention
  /** The noun, and the words before it that narrow it. */
  readonly head: string
  readonly words: ReadonlySet<string>
}

const LONGEST = 6

/** Persons by the nouns that the report puts next to their names. */
export class PersonRoles {
  readonly #byHead = new Map<string, PersonRole[]>()

  constructor(names: readonly NameMention[], segmentation: Segmentation) {
    for (const mention of names) {
      if (mention.kind !== 'person') continue
      for (const words of [wordsBefore(mention, segmentation), wordsBehind(mention, segmentation)]) {
        const head = words.at(-1)
        if (head === undefined) continue
        const role = { mention, head, words: new Set(words) }
        const others = this.#byHead.get(head)
        if (others) others.push(role)
        else this.#byHead.set(head, [role])
      }
    }
  }

  /** Whom a definite description means: of those whose role has all its words, the one named last before it, else first. */
  personOf(description: Span, text: string): NameMention | undefined {
    const words = nounPhrase(text.slice(description[0], description[1]).toLowerCase())
    if (!words) return undefined
    const fitting = (this.#byHead.get(words.at(-1) as string) ?? []).filter((role) =>
      words.every((word) => role.words.has(word)),
    )
    return (fitting.findLast(({ mention }) => mention.span[0] < description[0]) ?? fitting[0])?.mention
  }
}

/** What makes a description mean one person: `the`, or whose minister it is. */
const DEFINITE = /^(?:the|its|his|her|their|our|(?:the )?[\p{L}\p{N}. -]{1,40}(?:['’]s|s['’])) +/u

/** `the former minister` → former, minister; `Tarn’s minister` → minister; null where the description is not definite. */
function nounPhrase(description: string): string[] | null {
  const definite = DEFINITE.exec(description)?.[0]
  if (definite === undefined) return null
  const words = description
    .slice(definite.length)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const phrase = untilPreposition(words)
  return phrase.length > 0 && words.length < LONGEST ? phrase : null
}

/** `the town’s mayor, Ada Quill` and `Mayor Ada Quill`: the words up to the name, or up to the comma before it. */
function wordsBefore({ firstToken }: NameMention, segmentation: Segmentation): string[] {
  const words: string[] = []
  let token = firstToken - 1
  if (token >= 0 && wordAt(token, segmentation) === ',') token--
  // `the friend of Quill` is somebody else.
  else if (token >= 0 && PREPOSITIONS.has(wordAt(token, segmentation).toLowerCase())) return []
  for (; token >= 0 && words.length < LONGEST; token--) {
    const word = wordAt(token, segmentation)
    if (!/[\p{L}\p{N}’']/u.test(word)) break
    words.unshift(word.toLowerCase())
    if (DETERMINERS.has(word.toLowerCase())) break
  }
  return untilPreposition(words.filter(isWord))
}

/** `Ada Quill, the town’s mayor,`: the noun phrase behind the comma. */
function wordsBehind({ endToken }: NameMention, segmentation: Segmentation): string[] {
  const { tokens } = segmentation
  if (endToken >= tokens.length || wordAt(endToken, segmentation) !== ',') return []
  const words: string[] = []
  for (let token = endToken + 1; token < tokens.length && words.length <= LONGEST; token++) {
    const word = wordAt(token, segmentation)
    if (!/[\p{L}\p{N}’']/u.test(word)) break
    words.push(word.toLowerCase())
  }
  return untilPreposition(words).filter(isWord)
}

function untilPreposition(words: readonly string[]): string[] {
  const end = words.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word))
  return end < 0 ? [...words] : words.slice(0, end)
}

function isWord(word: string): boolean {
  return /\p{L}{2}/u.test(word) && !DETERMINERS.has(word)
}
