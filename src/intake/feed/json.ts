import { isoDate } from '../dates.js'
import { isObject } from '../json-values.js'
import type { Item, Source } from '../source.js'
import { type FeedItem, fromItem } from './item.js'

const VERSION = 'https://jsonfeed.org/version/'

/** A JSON Feed, parsed. */
export function isJsonFeed(value: unknown): value is Record<string, unknown> & { items: unknown[] } {
  return (
    isObject(value) &&
    typeof value.version === 'string' &&
    value.version.startsWith(VERSION) &&
    Array.isArray(value.items)
  )
}

/** A report for each item of a JSON Feed. */
export function* jsonFeed(feed: Record<string, unknown> & { items: unknown[] }, source: Source): Generator<Item> {
  let number = 0
  for (const item of feed.items) yield fromItem(jsonItem(isObject(item) ? item : {}, feed), source, ++number)
}

function jsonItem(item: Record<string, unknown>, feed: Record<string, unknown>): FeedItem {
  const [tag] = Array.isArray(item.tags) ? item.tags : []
  return {
    id: typeof item.id === 'number' ? String(item.id) : string(item.id),
    given: {
      title: string(item.title),
      outlet: string(feed.title),
      url: string(item.url) ?? string(item.external_url),
      published: date(item.date_published),
      modified: date(item.date_modified),
      authors: authorsOf(item) ?? authorsOf(feed),
      language: string(item.language) ?? string(feed.language),
      section: string(tag),
    },
    html: string(item.content_html),
    text: item.content_html === undefined ? string(item.content_text) : undefined,
    summary: string(item.summary),
  }
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function date(value: unknown): string | undefined {
  return isoDate(string(value) ?? '') ?? undefined
}

/** Version 1.0 has one `author`, 1.1 has `authors`. */
function authorsOf({ authors, author }: Record<string, unknown>): string[] | undefined {
  const names = (Array.isArray(authors) ? authors : [author]).flatMap((one) =>
    isObject(one) ? (string(one.name) ?? []) : [],
  )
  return names.length === 0 ? undefined : names
}
