import { type Block, blocksOf } from './blocks.js'
import { byDefuddle, byEntries, byJsonLd, byReadability, type Candidate } from './candidates.js'
import { choose, isDoubtful, proseWords } from './choose.js'
import { type PageDocument, parsePage } from './dom.js'
import { markEntries } from './entries.js'
import type { Sources } from './sources.js'

export interface Extracted {
  readonly chosen: Candidate
  /** All blocks of the page. */
  readonly page: readonly Block[]
}

/** A page, and how to have it again: extractors change what they are given. */
export interface Given {
  readonly document: PageDocument
  readonly html: string
  readonly name: string
  readonly url: string | undefined
}

/** Finds the article's blocks: by Readability, and where that is doubtful by the best of all candidates. */
export function extract({ document, html, name, url }: Given, { jsonLd }: Sources): Extracted {
  const holder = markEntries(document)
  const page = blocksOf(document.body)
  const entries = holder === null ? [] : [byEntries(holder)]
  const first = byReadability(document)
  const body = jsonLd.article?.articleBody
  const told = typeof body === 'string' ? [byJsonLd(body)] : []
  const others = [...entries, ...told.filter((candidate) => proseWords(candidate.blocks) > proseWords(first.blocks))]
  if (!isDoubtful(first, page)) return { chosen: choose([first, ...others]), page }
  const chosen = choose([first, byDefuddle(parsePage(html, name), name, url), ...others])
  // A page so broken that no extractor finds anything in it may still be read as a whole; the gate looks at it.
  return { chosen: chosen.blocks.length > 0 ? chosen : { extractor: 'page', blocks: page }, page }
}
