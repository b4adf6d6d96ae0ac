import type { Report } from '../../reading/types.js'
import { HearsayInputError } from '../errors.js'
import { blocksOf } from './blocks.js'
import { decodePage } from './decode-page.js'
import { parsePage } from './dom.js'
import { extract } from './extract.js'
import { type Evidence, refuseNoReport } from './gate.js'
import { isEnglish, languageOf } from './language.js'
import { type LaidOut, layOut } from './lay-out.js'
import { withLead } from './lead.js'
import { gatherFacts, settleFacts } from './metadata.js'
import { readSources } from './sources.js'

/** What is known of a page beside its bytes. */
export interface PageHints {
  /** The id of the report. */
  readonly id: string
  /** What the page is called in messages: a path, `crawl.warc, record 12`. */
  readonly name: string
  /** The address that it was fetched from; the canonical address that the page gives goes first. */
  readonly url?: string
  /** The charset of the Content-Type header that came with it. */
  readonly charset?: string
  /** When it was fetched, an ISO 8601 prefix: the last resort for the date. */
  readonly date?: string
  /** Take reports in other languages than English too. */
  readonly anyLanguage?: boolean
}

/** Pages of news are rarely above 3 MB; what is longer holds data, not words. */
const MOST_BYTES = 16 * 1024 * 1024

/**
 * The report of a page: its text with its passages, and its metadata with where each field was found. Synchronous and pure:
 * no script of the page is run, nothing is fetched. Throws HearsayInputError where the page is no report, with the code that
 * says what it is instead.
 */
export function pageReport(bytes: Uint8Array, hints: PageHints): Report {
  const { report, evidence } = readPage(bytes, hints)
  refuseNoReport(evidence)
  if (hints.anyLanguage !== true && !isEnglish(report.language)) {
    const remedy = 'Hearsay reads English; --any-language takes it all the same'
    throw new HearsayInputError('not-english', `${hints.name} is in another language (${report.language}); ${remedy}`)
  }
  return report
}

/** What a page gives before anybody asks whether it is a report. Throws only where it is too large or too deep to look at. */
export function readPage(
  bytes: Uint8Array,
  hints: PageHints,
): { readonly report: Report; readonly evidence: Evidence } {
  const { id, name, url, date } = hints
  if (bytes.length > MOST_BYTES) {
    throw new HearsayInputError(
      'too-large',
      `${name} is longer than 16 MiB, the most for a page; give its text as .txt`,
    )
  }
  const html = decodePage(bytes, hints.charset)
  const document = parsePage(html, name)
  const sources = readSources(document, url)
  // Asked before the extraction, which takes most of the page away.
  const facts = gatherFacts(sources)
  const title = facts.title[0]?.value ?? ''
  const { chosen, page } = extract({ document, html, name, url: facts.url[0]?.value }, sources)
  const article = withLead(chosen.blocks, page, title)
  const { text, passages, ...own } = layOut(article, title)
  const language = languageOf(sources, article.map((block) => block.text).join('\n'))
  // The extractor's byline is the surest: it looked for one above the article.
  const told = { ...own, bylines: [...(chosen.byline ? [chosen.byline] : []), ...own.bylines] }
  const { origins, ...fields } = settleFacts(facts, told, date)
  const report = {
    id,
    text,
    ...fields,
    ...(language && { language: language.value }),
    passages,
    origins: { ...origins, ...(language && { language: language.origin }), passages: { place: chosen.extractor } },
  }
  return { report, evidence: { name, sources, page, article, title } }
}

/** The text and passages of a piece of HTML that is all article: the content of a feed's item, the body of a mail. */
export function fragmentText(html: string, name: string, title = ''): LaidOut {
  return layOut(blocksOf(parsePage(html, name).body), title)
}
