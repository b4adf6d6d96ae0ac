import type { Report } from '../../reading/types.js'
import { HearsayInputError, type InputErrorCode } from '../errors.js'
import type { PageHints } from '../html/index.js'

/** What is known of a page, or of a piece of one that is all article. */
export interface PageTask extends PageHints {
  /** The title that goes with the piece, which may be empty; absent for a page. */
  readonly fragmentOf?: string
}

/** What takes pages apart: the part of `html/` that is used here. */
export interface PageParser {
  pageReport(bytes: Uint8Array, hints: PageHints): Report
  fragmentText(html: string, name: string, title?: string): Pick<Report, 'text' | 'passages'>
}

/** What reads pages: by itself, or many at once in threads. */
export interface PageReader {
  /** How many pages it can have at once. */
  readonly width: number
  /** The report of a page. Throws HearsayInputError. The bytes may be moved to another thread, and are gone for the caller. */
  read(bytes: Buffer, task: PageTask): Promise<Report>
  close(): Promise<void>
}

/** Reads pages in this thread. What parses them is loaded with the first one. */
export function createPageReader(): PageReader {
  return {
    width: 1,
    read: async (bytes, task) => readPage(await import('../html/index.js'), bytes, task),
    close: async () => {},
  }
}

/** A library that gives up on a page is no reason to give up on the others. */
export function readPage(parser: PageParser, bytes: Uint8Array, task: PageTask): Report {
  try {
    return task.fragmentOf === undefined ? parser.pageReport(bytes, task) : readFragment(parser, bytes, task)
  } catch (error) {
    if (error instanceof HearsayInputError) throw error
    throw pageError('not-understood', task, `cannot be taken apart (${String(error)}); please report it`)
  }
}

function readFragment(parser: PageParser, bytes: Uint8Array, task: PageTask): Report {
  const { id, name, fragmentOf } = task
  const { text, passages } = parser.fragmentText(Buffer.from(bytes).toString('utf8'), name, fragmentOf)
  if (text.trim() === '') throw pageError('no-text', task, 'holds no words; leave it out')
  return { id, text, ...(passages && { passages, origins: { passages: { place: 'fragment' } } }) }
}

/** The error for the page that *hints* belong to. */
export function pageError(code: InputErrorCode, { name, url }: PageHints, what: string): HearsayInputError {
  return new HearsayInputError(code, `${name} ${what}`, { name, ...(url && { url }) })
}
