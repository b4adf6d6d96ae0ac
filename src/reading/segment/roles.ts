import type { PassageRole } from '../types.js'
import { CAPTIONS, FURNITURE } from './line-shapes.js'
import { PAGE_LINES } from './vocabulary.js'

/** What the rules know of a passage beside its words. */
export interface Surroundings {
  readonly title: string | undefined
  /** A headline or a paragraph stands before it. */
  readonly headlineSeen: boolean
  readonly last: boolean
}

const HEADLINE_WORDS = 30
const NAME_WORDS = 4
/** Longer passages are paragraphs, whatever they begin with. */
const LONGEST_LINE = 1500

const ENDS_SENTENCE = /[.!?…:;,]["”’'»)\]]*$/
const QUOTES = /["“”«»]|(?:^|\s)[‘']\p{L}/u

/** Decides a passage's role from its words: a table of page furniture, the shapes of captions, and length and punctuation. */
export function roleOf(words: string, around: Surroundings): PassageRole {
  if (words.length > LONGEST_LINE) return 'paragraph'
  if (around.title !== undefined && words === around.title.trim()) return 'headline'
  if (isPageLine(words) || FURNITURE.some((shape) => shape.test(words))) return 'furniture'
  if (CAPTIONS.some((shape) => shape.test(words))) return 'caption'
  const count = words.split(/\s+/).length
  if (!around.headlineSeen && !around.last && isHeadline(words, count)) return 'headline'
  if (ENDS_SENTENCE.test(words)) return 'paragraph'
  return strayOrHeading(words, count)
}

/** A short line that ends no sentence: a stray name or label, or a heading between paragraphs. */
function strayOrHeading(words: string, count: number): PassageRole {
  if (!/\p{L}/u.test(words)) return 'furniture'
  if (QUOTES.test(words)) return 'paragraph'
  if (count <= NAME_WORDS && !words.includes(':') && words.split(/\s+/).every(isNameWord)) return 'furniture'
  return count <= HEADLINE_WORDS / 2 ? 'heading' : 'paragraph'
}

function isNameWord(word: string): boolean {
  return (
    /^[^\p{Ll}]*[\p{Lu}\p{N}]/u.test(word) ||
    /^(?:of|the|de|al|von|van|bin|and|&|\|)$/.test(word) ||
    !/\p{L}/u.test(word)
  )
}

function isHeadline(words: string, count: number): boolean {
  if (count > HEADLINE_WORDS) return false
  if (!/[.]["”’'»)\]]*$/.test(words)) return true
  const capitals = words.split(/\s+/).filter((word) => /^\W*\p{Lu}/u.test(word)).length
  return capitals / count > 0.6
}

function isPageLine(words: string): boolean {
  if (words.length > 60) return false
  const bare = words.toLowerCase().replace(/^[\W_]+|[\W_]+$/g, '')
  return bare.length > 0 ? PAGE_LINES.has(bare.replace(/\s+/g, '_')) : !/[\p{L}\p{N}]/u.test(words)
}
