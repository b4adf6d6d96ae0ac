import type { PassageRole } from '../types.js'
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

const ENDS_SENTENCE = /[.!?…:;,]["”’'»)\]]*$/
const PAGE_PHRASE =
  /^(?:(?:read|see) (?:more|also|next)\b|click here|sign up (?:for|to)\b|subscribe (?:to|now)\b|follow (?:us|me|[\p{L} .]+) on (?:twitter|facebook|instagram|x)\b|(?:©|\(c\)|copyright)|all rights reserved|share (?:this|on|via)\b|(?:last )?updated?:? \S+ \d|published:? \S+ \d|(?:photo(?:graph)?|picture|image|credit|illustration)s?(?: credit| by)?\s*:|by (?:the )?[\p{Lu}][\p{L}.’'-]+(?: [\p{Lu}][\p{L}.’'-]*){0,3}(?:,? and [\p{Lu}][\p{L}.’' -]+)?$|\d+ (?:comments?|shares?|min(?:ute)?s?(?: read| ago)?)$|get (?:our|the latest)\b.*\b(?:newsletter|inbox|alerts?)\b|(?:support|join) our journalism|this (?:site|website) uses cookies|download (?:our|the) app)/iu
const CAPTION =
  /^(?:picture taken\b|(?:file )?(?:photo|picture|image|photograph) (?:shows|taken|released)\b|file ?(?:photo|picture)?\s*[:–—-]+\s|in this (?:\p{L}+ )?(?:\d{1,2} )?(?:\p{L}+\.? ?(?:\d{1,2}, ?)?(?:\d{4})?,? )?(?:file )?(?:photo|image|picture|photograph)\b|pictured\b|caption:|(?:above|left|right|below)\s*:)|\((?:ap|afp|reuters|getty|file)? ?(?:photo|picture|image)s?\b[^)]*\)\W*$|(?:photo(?:graph)?|picture|image)s?(?: credit)?:\s*[\p{Lu}][^.]{2,80}$/iu

/** Decides a passage's role from its words: a table of page furniture, the shapes of captions, and length and punctuation. */
export function roleOf(words: string, around: Surroundings): PassageRole {
  if (words.length > 1500) return 'paragraph'
  if (isPageLine(words) || PAGE_PHRASE.test(words)) return 'furniture'
  if (CAPTION.test(words)) return 'caption'
  const count = words.split(/\s+/).length
  if (around.title !== undefined && words === around.title.trim()) return 'headline'
  if (!around.headlineSeen && !around.last && isHeadline(words, count)) return 'headline'
  if (ENDS_SENTENCE.test(words)) return 'paragraph'
  return strayOrHeading(words, count)
}

/** A short line that ends no sentence: a stray name or label, or a heading between paragraphs. */
function strayOrHeading(words: string, count: number): PassageRole {
  if (!/\p{L}/u.test(words)) return 'furniture'
  if (count <= NAME_WORDS && !/["“”«»‘:]/.test(words) && words.split(/\s+/).every(isNameWord)) return 'furniture'
  return count <= HEADLINE_WORDS / 2 && !/["“”«»]/.test(words) ? 'headline' : 'paragraph'
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
