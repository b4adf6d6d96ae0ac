import type { PageDocument } from './dom.js'
import type { Fact } from './facts.js'
import { normalise } from './text.js'

/** The contents of a page's `<meta>` tags by their names, in lower case. */
export type MetaTags = ReadonlyMap<string, readonly string[]>

export function readMetaTags(document: PageDocument): MetaTags {
  const tags = new Map<string, string[]>()
  for (const meta of document.querySelectorAll('meta')) {
    const content = normalise(meta.getAttribute('content') ?? '')
    if (content === '') continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      // One tag may stand for several names: property="og:title dc:title".
      for (const name of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/).filter(Boolean)) {
        tags.set(name, [...(tags.get(name) ?? []), content])
      }
    }
  }
  return tags
}

/** The facts that the tags of these names tell, in the order of the names. */
export function metaFacts(tags: MetaTags, names: readonly string[]): Fact[] {
  return names.flatMap((name) => (tags.get(name) ?? []).map((value) => ({ value, place: `meta:${name}` })))
}
