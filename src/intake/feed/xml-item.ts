import { isoDate } from '../dates.js'
import type { Field, Fields } from './elements.js'
import { escapeHtml, textOfHtml } from './html-text.js'
import type { FeedItem } from './item.js'

/** Where RSS 2.0, RSS 1.0 and Atom keep the same thing; the first that is there counts. */
const NAMES = {
  id: ['guid', 'id', 'dc:identifier'],
  title: ['title', 'dc:title', 'media:title'],
  body: ['content:encoded', 'content', 'xhtml:body', 'body', 'xhtml:div'],
  summary: ['description', 'summary', 'dc:description'],
  published: ['pubDate', 'published', 'dc:date', 'dcterms:created', 'issued', 'date'],
  modified: ['updated', 'dcterms:modified', 'modified', 'atom:updated'],
  authors: ['dc:creator', 'author', 'itunes:author'],
  section: ['category', 'dc:subject'],
  language: ['dc:language', 'language'],
} as const

/** An item of RSS or Atom, its channel's title standing for the outlet. */
export function xmlItem(item: Fields, channel: Fields): FeedItem {
  const [self] = item
  const body = first(item, NAMES.body)
  return {
    id: textOf(first(item, NAMES.id)) ?? self?.attributes['rdf:about'],
    given: {
      title: titleOf(item),
      outlet: titleOf(channel),
      url: linkOf(item),
      published: dateOf(item, NAMES.published) ?? dateOf(item, NAMES.modified),
      modified: dateOf(item, NAMES.modified),
      authors: authorsOf(item),
      language: textOf(first(item, NAMES.language) ?? first(channel, NAMES.language)),
      section: sectionOf(item),
    },
    html: body === undefined ? undefined : htmlOf(body),
    text: undefined,
    summary: first(item, NAMES.summary)?.text,
  }
}

function all(fields: Fields, names: readonly string[]): Field[] {
  return names.flatMap((name) => fields.filter((field) => field.name === name))
}

function first(fields: Fields, names: readonly string[]): Field | undefined {
  return all(fields, names).find(({ text }) => text.trim() !== '')
}

function textOf(field: Field | undefined): string | undefined {
  return field?.text.trim()
}

/** Titles hold markup and entities in all feeds, whatever their type says. */
function titleOf(fields: Fields): string | undefined {
  const title = first(fields, NAMES.title)
  return title === undefined ? undefined : textOfHtml(title.text) || undefined
}

/** Atom has links for several ends, and the one without a `rel` is the one to read. A guid may be a link too. */
function linkOf(item: Fields): string | undefined {
  const links = item.filter(({ name }) => name === 'link' || name === 'atom:link')
  const chosen = links.find(({ attributes: { rel = 'alternate', href } }) => rel === 'alternate' && href !== undefined)
  const guid = first(item, ['guid'])
  const isLink = guid?.attributes.isPermaLink !== 'false' && /^https?:/.test(textOf(guid) ?? '')
  return (
    chosen?.attributes.href ??
    (textOf(links.find(({ text }) => text.trim() !== '')) || (isLink ? textOf(guid) : undefined))
  )
}

function dateOf(item: Fields, names: readonly string[]): string | undefined {
  return isoDate(textOf(first(item, names)) ?? '') ?? undefined
}

/** RSS writes `anna@post.example (Anna Reyk)`; an address alone is nobody's name. */
function authorsOf(item: Fields): string[] | undefined {
  const names = all(item, NAMES.authors).map(({ text }) =>
    (/\(([^)]+)\)\s*$/.exec(text)?.[1] ?? text.split('\n')[0] ?? '').trim(),
  )
  const known = [...new Set(names.map(textOfHtml))].filter((name) => name !== '' && !name.includes('@'))
  return known.length === 0 ? undefined : known
}

function sectionOf(item: Fields): string | undefined {
  const category = item.find(({ name }) => (NAMES.section as readonly string[]).includes(name))
  return category === undefined ? undefined : textOfHtml(category.attributes.term ?? category.text) || undefined
}

function htmlOf({ text, attributes: { type } }: Field): string | undefined {
  if (type !== 'text' && type !== 'text/plain') return text
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('')
}
