import type { Origin, OriginField, Report } from '../../reading/types.js'
import { agencyNamed } from './agencies.js'
import { namesIn } from './authors.js'
import { dateInUrl, datesAgree, isoPrefix } from './dates.js'
import { type Fact, settle } from './facts.js'
import { metaFacts } from './meta-tags.js'
import { elementFacts, jsonLdFacts, type Sources } from './sources.js'
import { outletInTitle, titleFacts } from './titles.js'

/** What the article's own words say beside the page's tags. */
export interface Told {
  readonly bylines: readonly string[]
  readonly dateline: string | null
  readonly agency: string | null
}

type Field = Exclude<OriginField, 'passages' | 'language'>

/**
 * Where each field is looked for, in the order of trust: what is written for machines and about the article alone (JSON-LD),
 * then tags for sharing (OpenGraph), other tags, the words that readers see, the address. docs/decisions says why.
 */
const ORDER: Readonly<Record<Field, (sources: Sources) => Fact[]>> = {
  title: titleFacts,
  outlet: (sources) => [
    ...jsonLdFacts(sources, 'publisher'),
    ...metaFacts(sources.meta, ['og:site_name', 'dc.publisher', 'publisher', 'application-name']),
    ...outletInTitle(sources),
    ...hostOf(sources),
  ],
  url: (sources) => [
    ...addresses(sources, elementFacts(sources, 'link[rel="canonical"]', 'link:canonical', 'href')),
    ...addresses(sources, metaFacts(sources.meta, ['og:url'])),
    ...addresses(sources, jsonLdFacts(sources, 'url', 'mainEntityOfPage')),
    ...fact(sources.url ?? null, 'given'),
  ],
  published: (sources) =>
    dates([
      ...jsonLdFacts(sources, 'datePublished'),
      ...metaFacts(sources.meta, PUBLISHED),
      ...jsonLdFacts(sources, 'dateCreated'),
      ...elementFacts(sources, 'time[pubdate], time[itemprop="datePublished"]', 'time', 'datetime'),
      ...elementFacts(sources, '[itemprop="datePublished"]', 'itemprop:datePublished', 'content'),
      ...elementFacts(sources, NEAR, 'time', 'datetime').slice(0, 1),
      ...elementFacts(sources, DATED, 'byline').slice(0, 1),
      ...addressesOf(sources).flatMap((url) => fact(dateInUrl(url), 'url')),
      ...elementFacts(sources, 'time[datetime]', 'time', 'datetime').slice(0, 1),
    ]),
  modified: (sources) =>
    dates([
      ...jsonLdFacts(sources, 'dateModified'),
      ...metaFacts(sources.meta, MODIFIED),
      ...elementFacts(sources, 'time[itemprop="dateModified"]', 'time', 'datetime'),
    ]),
  // One place's names are one list: half of one with half of another would be nobody's byline.
  authors: (sources) => [
    ...list('json-ld:author', jsonLdFacts(sources, 'author', 'creator')),
    ...AUTHORS.flatMap((name) => list(`meta:${name}`, metaFacts(sources.meta, [name]))),
    ...list('itemprop:author', elementFacts(sources, ITEMPROP, 'itemprop:author')),
    ...list(ON_PAGE, elementFacts(sources, WRITTEN_BY, ON_PAGE)),
  ],
  section: (sources) => [
    ...jsonLdFacts(sources, 'articleSection'),
    ...metaFacts(sources.meta, ['article:section', 'section', 'cse_section']),
  ],
  agency: (sources) => [
    ...jsonLdFacts(sources, 'author', 'sourceOrganization', 'creditText').flatMap(agencies),
    ...metaFacts(sources.meta, ['author', 'dc.creator']).flatMap(agencies),
  ],
}

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'cxenseparse:recs:publishtime',
  'date',
]
const DATED =
  '.published, .entry-date, .post-date, .pubdate, .publish-date, .article-date, .date-header, .timestamp, .dateline'
const AUTHORS = [
  'dc:creator',
  'dc.creator',
  'dcterms.creator',
  'author',
  'parsely-author',
  'article:author',
  'sailthru.author',
  'byl',
]
const ITEMPROP = '[itemprop="author"] [itemprop="name"], [itemprop="author"]'
const WRITTEN_BY = '[rel="author"], .byline, .post-author .fn, .vcard .fn, .entry-author, .author-name, .byline-name'
const ON_PAGE = 'page:byline'
const MODIFIED = ['article:modified_time', 'og:updated_time', 'dcterms.modified', 'lastmod', 'last-modified']
const NEAR = 'article time[datetime], header time[datetime], main time[datetime]'
const JOINT = '; '

/** What a page's tags say of each field, in the order of trust. */
export type Facts = Readonly<Record<Field, readonly Fact[]>>

export function gatherFacts(sources: Sources): Facts {
  const fields = Object.keys(ORDER) as Field[]
  return Object.fromEntries(fields.map((field) => [field, ORDER[field](sources)])) as unknown as Facts
}

/** A report's metadata, each field with its origin. *fetched* is when the page was fetched: better than no date. */
export function settleFacts(
  facts: Facts,
  { bylines, dateline, agency }: Told,
  fetched: string | undefined,
): Partial<Report> {
  const said = bylines.slice(0, 5).map((byline) => ({ value: byline.slice(0, 300), place: 'byline' }))
  const all: Facts = {
    ...facts,
    published: [
      ...facts.published,
      ...dates([...said, ...fact(dateline, 'dateline')]),
      ...fact(fetched ?? null, 'given'),
    ].slice(0, MOST_FACTS),
    // The article's own byline goes before those that stand somewhere on the page, and may be another article's.
    authors: [
      ...facts.authors.filter(isTag),
      ...said.flatMap((one) => list('byline', [one])).slice(0, 1),
      ...facts.authors.filter((one) => !isTag(one)),
    ],
    // The dateline stands on the report itself, and names where its words came from.
    agency: [...fact(agency, 'dateline'), ...facts.agency, ...said.flatMap(agencies)],
  }
  const fields: [string, unknown][] = []
  const origins: [string, Origin][] = []
  for (const field of Object.keys(all) as Field[]) {
    const settled = settle(all[field], DATES.includes(field) ? datesAgree : undefined)
    if (settled === null) continue
    fields.push([field, field === 'authors' ? settled.value.split(JOINT) : settled.value])
    origins.push([field, settled.origin])
  }
  return { ...Object.fromEntries(fields), origins: Object.fromEntries(origins) }
}

function isTag({ place }: Fact): boolean {
  return place !== ON_PAGE
}

const DATES: readonly Field[] = ['published', 'modified']
const MOST_FACTS = 20

function list(place: string, facts: readonly Fact[]): Fact[] {
  return fact([...new Set(facts.flatMap(({ value }) => namesIn(value)))].join(JOINT) || null, place)
}

function fact(value: string | null, place: string): Fact[] {
  return value === null ? [] : [{ value, place }]
}

function dates(facts: readonly Fact[]): Fact[] {
  return facts.flatMap(({ value, place }) => fact(isoPrefix(value), place))
}

function agencies({ value, place }: Fact): Fact[] {
  return fact(agencyNamed(value.replace(/^by\s+/i, '')), place)
}

function addressesOf(sources: Sources): string[] {
  return ORDER.url(sources).map(({ value }) => value)
}

/** Whole addresses; a bare front page is what careless templates give for every article. */
function addresses({ url }: Sources, facts: readonly Fact[]): Fact[] {
  return facts.flatMap(({ value, place }) => {
    const whole = URL.canParse(value, url) ? new URL(value, url) : null
    if (whole === null || !/^https?:$/.test(whole.protocol) || whole.pathname === '/') return []
    return [{ value: whole.href, place }]
  })
}

function hostOf(sources: Sources): Fact[] {
  const [url] = addressesOf(sources)
  return url !== undefined && URL.canParse(url)
    ? [{ value: new URL(url).hostname.replace(/^www\./, ''), place: 'url' }]
    : []
}
