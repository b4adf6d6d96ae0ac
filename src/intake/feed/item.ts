import type { Report } from '../../reading/types.js'
import { HearsayInputError } from '../errors.js'
import { type GivenFields, withGiven } from '../given-fields.js'
import type { Item, Source } from '../source.js'
import { textOfHtml } from './html-text.js'

/** An item of a feed, whatever kind of feed it was. */
export interface FeedItem {
  /** The feed's own id for it. */
  readonly id: string | undefined
  readonly given: GivenFields
  /** The whole text as HTML. */
  readonly html: string | undefined
  /** The whole text as plain text. */
  readonly text: string | undefined
  /** What may be a summary or all there is. */
  readonly summary: string | undefined
}

/** A description of so many characters is the text itself, as RSS 2.0 allows; summaries are shorter. */
const LONG = 1200
const TEASER = /(?:…|\.\.\.|\[\s*(?:…|\.\.\.|&hellip;)\s*\]|(?:read more|continue reading)\W*)\s*$/i

/** The report of an item, or why there is none. *number* counts from 1. */
export function fromItem(item: FeedItem, source: Source, number: number): Item {
  const { given } = item
  const name = `${source.name}, item ${number}`
  const id = item.id ?? given.url ?? `${source.id}/${number}`
  if (item.text?.trim()) return withGiven({ id, text: item.text }, given, 'feed')
  const html = item.html?.trim() ? item.html : wholeSummary(item.summary)
  if (html === undefined) return withoutText(name, given)
  return {
    kind: 'page',
    bytes: Buffer.from(html),
    place: { id, name, fragmentOf: given.title ?? '', ...(given.url && { url: given.url }) },
    finish: (report: Report) => withGiven(report, given, 'feed'),
  }
}

function wholeSummary(summary: string | undefined): string | undefined {
  if (summary === undefined) return undefined
  const text = textOfHtml(summary)
  return text.length >= LONG && !TEASER.test(text) ? summary : undefined
}

function withoutText(name: string, { title, url }: GivenFields): HearsayInputError {
  const called = title === undefined ? name : `${name} (“${title}”)`
  const remedy = url === undefined ? 'and no link either' : `only a link; read ${url}`
  return new HearsayInputError('no-text', `${called} carries no text, ${remedy}`, { name, ...(url && { url }) })
}
