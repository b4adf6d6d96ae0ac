import { ENTRY } from './blocks.js'
import type { PageDocument, PageElement } from './dom.js'

/** What the entries of a live blog are called in the markup of large systems. */
const ENTRIES = [
  '[itemprop="liveBlogUpdate"]',
  '[itemtype*="BlogPosting"] [itemtype*="BlogPosting"]',
  'article[id^="block-"], .block.liveblog-block',
  '[class*="live-blog-post"], [class*="liveblog-post"], [class*="live-blog-entry"], [class*="liveblog-entry"]',
  '[class*="live-update"], [class*="live-post"], [data-testid*="live-blog-post"]',
  '.live-blog article, .liveblog article, [class*="LiveBlog"] article, [id*="live-blog"] article, [id*="liveblog"] article',
]
const FEWEST = 3

/** Marks the entries of a live blog, so that they can be told apart after the extraction; gives the element that holds all. */
export function markEntries(document: PageDocument): PageElement | null {
  for (const selector of ENTRIES) {
    const entries = outermost([...document.querySelectorAll(selector)])
    if (entries.length < FEWEST) continue
    entries.forEach((entry, at) => {
      entry.setAttribute(ENTRY, String(at + 1))
    })
    return commonParent(entries)
  }
  return null
}

function outermost(elements: readonly PageElement[]): PageElement[] {
  const all = new Set(elements)
  return elements.filter((element) => ![...ancestors(element)].some((ancestor) => all.has(ancestor)))
}

function commonParent(elements: readonly PageElement[]): PageElement | null {
  const [first, ...others] = elements
  const shared = others.map((element) => new Set(ancestors(element)))
  for (const ancestor of first ? ancestors(first) : []) if (shared.every((set) => set.has(ancestor))) return ancestor
  return null
}

function* ancestors(element: PageElement): Generator<PageElement> {
  for (let at = element.parentNode; at !== null && at !== undefined; at = at.parentNode) yield at
}
