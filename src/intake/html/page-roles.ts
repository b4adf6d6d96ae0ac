import type { PassageRole } from '../../reading/types.js'
import type { Block } from './blocks.js'
import { countWords } from './choose.js'
import * as shapes from './shapes.js'

/** What the rules know beside the block itself. */
export interface Surroundings {
  readonly title: string
  /** A headline, paragraph or the like stands before it. */
  readonly begun: boolean
  /** All words of the article's paragraphs, to know a pull quote that repeats some. */
  readonly isRepeated: (block: Block) => boolean
}

/** Longer blocks are text, whatever their elements are called. */
const LONGEST_LABEL = 60
const LONGEST_BYLINE = 30
/** Three in four characters in links: a list of other pages. */
const LINKS = 0.75

/** The role of a block: by the element that it stands in, by what the page calls that, and by the shape of its words. */
export function roleOf(block: Block, around: Surroundings): PassageRole {
  const words = countWords(block.text)
  if (isTitle(block.text, around.title)) return 'headline'
  if (words > LONGEST_LABEL * 2) return textRole(block)
  return labelRole(block, words) ?? surroundingRole(block, words, around) ?? textRole(block)
}

/** Roles that the shape of a block's words gives. */
function labelRole({ text, names }: Block, words: number): PassageRole | null {
  if (words === 0 || matches(shapes.FURNITURE, text)) return 'furniture'
  if (matches(shapes.CORRECTIONS, text)) return 'correction'
  if (matches(shapes.NOTES, text)) return 'note'
  if (words <= LONGEST_BYLINE && matches(shapes.BYLINES, text)) return 'byline'
  if (words <= LONGEST_BYLINE && matches(shapes.CREDITS, text) && !/[.!?]["”’]?$/.test(text)) return 'credit'
  return shapes.CORRECTION_NAMES.test(names) ? 'correction' : null
}

/** Roles that the names of the elements around a block give; they err, so only short blocks and links believe them. */
function surroundingRole(block: Block, words: number, { isRepeated }: Surroundings): PassageRole | null {
  const { text, names, linked, kind } = block
  if (shapes.PULL_QUOTE_NAMES.test(names) && isRepeated(block)) return 'furniture'
  if (words > LONGEST_LABEL) return null
  if (words <= LONGEST_BYLINE && shapes.CREDIT_NAMES.test(names)) return 'credit'
  const ends = /[.!?]["”’)]*$/.test(text)
  if (words <= LONGEST_BYLINE && shapes.BYLINE_NAMES.test(names) && !(ends && words > 8)) return 'byline'
  if (shapes.NOTE_NAMES.test(names)) return 'note'
  if (kind === 'caption' || shapes.CAPTION_NAMES.test(names)) return 'caption'
  if (shapes.FURNITURE_NAMES.test(names) && !(ends && words >= 10 && linked < 0.3)) return 'furniture'
  return linked > LINKS && words >= 3 && !ends ? 'furniture' : null
}

function textRole({ kind, names }: Block): PassageRole {
  if (kind === 'paragraph' && shapes.CAPTION_NAMES.test(names)) return 'caption'
  return kind
}

function isTitle(text: string, title: string): boolean {
  return title !== '' && bare(text) === bare(title)
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function matches(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text))
}
