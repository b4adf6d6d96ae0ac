import type { PageDocument } from './dom.js'
import type { Fact } from './facts.js'
import { type JsonLd, namesOf, readJsonLd, type Thing } from './json-ld.js'
import { type MetaTags, readMetaTags } from './meta-tags.js'
import { normalise } from './text.js'

/** All places of a page where its metadata can stand, read once, before an extractor changes the page. */
export interface Sources {
  readonly document: PageDocument
  readonly jsonLd: JsonLd
  readonly meta: MetaTags
  /** The page's first address, as it was fetched. */
  readonly url: string | undefined
}

export function readSources(document: PageDocument, url?: string): Sources {
  return { document, jsonLd: readJsonLd(document), meta: readMetaTags(document), url }
}

/** What the article's JSON-LD says under these keys, texts or the names of things. */
export function jsonLdFacts({ jsonLd }: Sources, ...keys: (keyof Thing & string)[]): Fact[] {
  return keys.flatMap((key) =>
    namesOf(jsonLd.article?.[key])
      .map(normalise)
      .filter(Boolean)
      .map((value) => ({ value, place: `json-ld:${key}` })),
  )
}

/** The words of the first element that a selector finds and of others beside it, or one of their attributes. */
export function elementFacts(sources: Sources, selectors: string, place: string, attribute?: string): Fact[] {
  const facts: Fact[] = []
  const [first, ...rest] = sources.document.querySelectorAll(selectors)
  // Further ones elsewhere belong to other articles that the page shows.
  const beside = rest.filter(({ parentNode }) => parentNode === first?.parentNode)
  for (const element of first === undefined ? [] : [first, ...beside]) {
    const value = normalise((attribute ? element.getAttribute(attribute) : element.textContent) ?? '')
    if (value !== '' && value.length < 1000) facts.push({ value, place })
    if (facts.length === 3) break
  }
  return facts
}
