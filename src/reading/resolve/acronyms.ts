import type { Segmentation } from '../segment/index.js'
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
  if (wanted.size === 0) return found
  for (let token = 0; token < segmentation.tokens.length && found.size < wanted.size; token++) {
    for (const [acronym, name] of wanted) {
      const expansion = found.has(acronym) ? undefined : expansionAt(token, acronym, name, segmentation)
      if (expansion) found.set(acronym, expansion)
    }
  }
  return found
}

function expansionAt(
  first: number,
  acronym: string,
  name: NameMention,
  segmentation: Segmentation,
): NameMention | undefined {
  const { tokens } = segmentation
  const words: string[] = []
  let spelled = 0
  for (let t = first; t < Math.min(tokens.length, first + LONGEST); t++) {
    const word = wordAt(t, segmentation)
    if (/^\p{Lu}\p{L}*\p{Ll}/u.test(word) && word.charAt(0) === acronym.charAt(spelled)) spelled++
    else if (words.length === 0 || !LINKING.test(word)) return undefined
    words.push(word)
    if (spelled < acronym.length) continue
    const span = [tokens.begin[first] as number, tokens.end[t] as number] as const
    return { span, firstToken: first, endToken: t + 1, kind: name.kind, words }
  }
  return undefined
}
