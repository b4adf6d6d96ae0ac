import type { Fact } from './facts.js'
import { metaFacts } from './meta-tags.js'
import { elementFacts, jsonLdFacts, type Sources } from './sources.js'
import { normalise } from './text.js'

const META = [
  'dc:title',
  'dc.title',
  'dcterms.title',
  'og:title',
  'title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
]
/** What stands between a headline and the name of the paper. */
const SEPARATOR = /\s+[|\-–—\\/>»·•]\s+|\s+::\s+/

/** Where titles stand, in the order of trust. `<title>` also names the paper, and `<h1>` is on some pages only the paper. */
export function titleFacts(sources: Sources): Fact[] {
  const outlets = outletNames(sources)
  const clean = (fact: Fact) => ({ ...fact, value: withoutOutlet(fact, outlets) })
  const tab = elementFacts(sources, 'title', 'title')
    .slice(0, 1)
    .map((fact) => shownPart(fact, sources))
  const headings = elementFacts(sources, 'h1[itemprop="headline"], h1.entry-title, article h1, h1', 'h1').slice(0, 1)
  const seen = (tab[0]?.value ?? '').toLowerCase()
  const isInTab = headings.some(({ value }) => words(value) >= 4 && seen.includes(value.toLowerCase()))
  return [
    ...named(jsonLdFacts(sources, 'headline'), jsonLdFacts(sources, 'name'), seen),
    ...metaFacts(sources.meta, META).map(clean),
    ...(isInTab ? headings : []),
    ...tab.map(clean),
    ...headings,
  ].filter(({ value }) => value !== '')
}

/** Of `The Paper - The headline` the part that the page shows as a heading, whichever end it stands at. */
function shownPart(fact: Fact, { document }: Sources): Fact {
  const parts = fact.value.split(SEPARATOR).filter((part) => words(part) >= 3)
  if (parts.length === 0 || parts[0] === fact.value) return fact
  const headings = [...document.querySelectorAll('h1, h2, h3, b, strong')].slice(0, 40)
  const shown = new Set(headings.map(({ textContent }) => normalise(textContent ?? '')))
  return { ...fact, value: parts.find((part) => shown.has(part)) ?? fact.value }
}

/** Some pages give a description for the headline, or the paper for the name; what the tab shows is believed first. */
function named(headlines: readonly Fact[], names: readonly Fact[], tab: string): Fact[] {
  const shown = names.filter(({ value }) => tab.includes(value.toLowerCase()))
  const isHeadline = headlines.some(({ value }) => tab.includes(value.toLowerCase()))
  return isHeadline ? [...headlines, ...shown] : [...shown, ...headlines]
}

/** The names that a page gives itself, to tell the paper from the headline. */
function outletNames(sources: Sources): string[] {
  const facts = [...jsonLdFacts(sources, 'publisher'), ...metaFacts(sources.meta, ['og:site_name', 'application-name'])]
  return facts.map(({ value }) => value.toLowerCase())
}

/** A last part that is the paper's name is cut off; of `<title>` also one that is much shorter than what is left. */
function withoutOutlet({ value, place }: Fact, outlets: readonly string[]): string {
  const parts = value.split(SEPARATOR)
  const last = parts.at(-1) ?? ''
  const begin = value.slice(0, value.length - last.length).replace(/(?:\s+[|\-–—\\/>»·•]|\s+::)\s+$/, '')
  if (parts.length < 2 || begin === '') return value
  const isOutlet = outlets.includes(last.toLowerCase())
  const isShort = place === 'title' && words(begin) >= 4 && words(last) <= 4
  return isOutlet || isShort ? begin : value
}

function words(text: string): number {
  return text.split(/\s+/).length
}

/** What stands behind the last separator of `<title>`: the last place for the paper's name. */
export function outletInTitle(sources: Sources): Fact[] {
  const [title] = elementFacts(sources, 'title', 'title')
  const parts = title?.value.split(SEPARATOR) ?? []
  const last = parts.at(-1) ?? ''
  return parts.length > 1 && words(last) <= 4 && words(parts[0] as string) >= 4 ? [{ value: last, place: 'title' }] : []
}
