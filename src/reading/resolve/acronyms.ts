import { inOnePassage, type Segmentation } from '../segment/index.js'
import { type NameMention, wordAt } from './names.js'

/** Words in lower case that stand within the name of an organisation. */
const LINKING = /^(?:of|the|and|for|on|in|to|de|von|&)$/
const LONGEST = 9

/** Names of one word in capitals, such as `SDF`, → the first run of capitalised words that they are the initials of. */
export function findExpansions(names: readonly NameMention[], segmentation: Segmentation): Map<string, NameMention> {
  const wanted = new Map<string, NameMention>()
  for (const name of names) {
    const [word = ''] = name.words
    if (name.words.length === 1 && /^\p{Lu}{2,6}$/u.test(word) && !wanted.has(word)) wanted.set(word, name)
  }
  const found = new Map<string, NameMention>()
  for (let token = 0; token < segmentation.tokens.length && found.size < wanted.size; token++) {
    for (const { initials, words } of runsFrom(token, segmentation)) {
      const name = wanted.get(initials)
      if (name && !found.has(initials)) found.set(initials, expansion(name, token, words, segmentation))
    }
  }
  return found
}

/** The runs of capitalised words that begin at a token, with the words that link them. */
function* runsFrom(
  first: number,
  segmentation: Segmentation,
): Generator<{ initials: string; words: readonly string[] }> {
  let initials = ''
  const words: string[] = []
  for (let t = first; t < Math.min(segmentation.tokens.length, first + LONGEST); t++) {
    const word = wordAt(t, segmentation)
    const capitalised = /^\p{Lu}\p{L}*\p{Ll}/u.test(word)
    if (!capitalised && (t === first || !LINKING.test(word))) return
    if (!inOnePassage(segmentation, first, t)) return
    words.push(word)
    if (!capitalised) continue
    initials += String.fromCodePoint(word.codePointAt(0) as number)
    yield { initials, words: [...words] }
  }
}

function expansion(
  { kind }: NameMention,
  firstToken: number,
  words: readonly string[],
  { tokens }: Segmentation,
): NameMention {
  const endToken = firstToken + words.length
  const span = [tokens.begin[firstToken] as number, tokens.end[endToken - 1] as number] as const
  return { span, firstToken, endToken, kind, words }
}
