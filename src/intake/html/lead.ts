import type { Block } from './blocks.js'
import { countWords } from './choose.js'

/** What pages call the lines between headline and article that belong to it. */
const STANDFIRST =
  /(?:^|[\s_-])(?:dek|standfirst|subtitle|sub-?head(?:line|ing)?|article-(?:summary|excerpt)|deck|lede|kicker-text)(?:$|[\s_-])/i
const FEWEST_WORDS = 5

/**
 * The article with what stands above it on the page: extractors begin at the first paragraph, and leave the standfirst and the
 * first picture's caption, which are in the page's header.
 */
export function withLead(article: readonly Block[], page: readonly Block[], title: string): readonly Block[] {
  const opening = article.slice(0, 3).map(({ text }) => text)
  const first = page.findIndex(({ text }) => opening.includes(text))
  const heading = page.findLastIndex(({ text, kind }, at) => at < first && kind === 'heading' && text === title)
  if (heading < 0) return article
  const present = new Set(article.map(({ text }) => text))
  const lead = page.slice(heading + 1, first).filter((block) => isLead(block) && !present.has(block.text))
  return [...lead, ...article]
}

function isLead({ text, kind, names, linked }: Block): boolean {
  if (linked > 0.5) return false
  // The photographer's name comes with the caption.
  if (kind === 'caption' || /(?:^|\s)figcaption(?:$|\s)/.test(names)) return true
  return STANDFIRST.test(names) && countWords(text) >= FEWEST_WORDS
}
