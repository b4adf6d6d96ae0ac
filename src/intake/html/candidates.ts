import { Readability } from '@mozilla/readability'
import DefuddleModule from 'defuddle'
import { type Block, blocksOf } from './blocks.js'
import { type PageDocument, type PageElement, parsePage } from './dom.js'
import { normalise } from './text.js'

/** What one extractor takes for the article. */
export interface Candidate {
  readonly extractor: 'readability' | 'defuddle' | 'json-ld' | 'entries' | 'page'
  readonly blocks: readonly Block[]
  /** A byline that the extractor found. */
  readonly byline?: string | null
}

// The package's types and its bundle disagree on where the class is.
const Defuddle = ((DefuddleModule as { default?: unknown }).default ?? DefuddleModule) as new (
  document: PageDocument,
  options: { url?: string },
) => { parse(): { content: string } }

/** Mozilla's Readability, whose scores of paragraphs and their parents find the article on most pages. Changes the document. */
export function byReadability(document: PageDocument): Candidate {
  const reader = new Readability<PageElement>(document as never, {
    // Their names tell a caption from a byline.
    keepClasses: true,
    serializer: (element) => element as unknown as PageElement,
  })
  const article = reader.parse()
  const blocks = article?.content ? blocksOf(article.content) : []
  return { extractor: 'readability', blocks, byline: article?.byline ?? null }
}

/** Defuddle, which goes by the page's landmarks and takes away rather than scores. Slower; changes the document. */
export function byDefuddle(document: PageDocument, name: string, url = NOWHERE): Candidate {
  // It would complain of malformed JSON-LD.
  for (const script of document.querySelectorAll('script')) script.remove()
  Object.assign(document, { styleSheets: [], URL: url })
  const { content } = quietly(() => new Defuddle(document, { url }).parse())
  return { extractor: 'defuddle', blocks: blocksOf(parsePage(content, name).body) }
}

/** It asks for an address, which a saved page need not have. */
const NOWHERE = 'https://page.invalid/'

/** Defuddle writes what it dislikes to the console. It is synchronous, so nobody else's words are lost meanwhile. */
function quietly<T>(run: () => T): T {
  const { error, warn, log } = console
  Object.assign(console, { error: () => {}, warn: () => {}, log: () => {} })
  try {
    return run()
  } finally {
    Object.assign(console, { error, warn, log })
  }
}

/** The text that the page gives to search engines, for pages that only a script fills. */
export function byJsonLd(articleBody: string): Candidate {
  const html = /<(?:p|br|div)\b/i.test(articleBody)
  const lines = html ? [] : articleBody.split(/\n+/).map(normalise).filter(Boolean)
  const plain = (text: string): Block => ({ text, kind: 'paragraph', names: '', linked: 0 })
  return { extractor: 'json-ld', blocks: html ? blocksOf(parsePage(articleBody, 'JSON-LD').body) : lines.map(plain) }
}

/** The element that holds the entries of a live blog. */
export function byEntries(holder: PageElement): Candidate {
  return { extractor: 'entries', blocks: blocksOf(holder).filter(({ entry }) => entry !== undefined) }
}
