import type { Report } from '../../reading/types.js'
import { HearsayInputError, type InputErrorCode } from '../errors.js'
import type { PageHints } from '../html/index.js'

/** What reads pages: by itself, or many at once in threads. */
export interface PageReader {
  /** How many pages it can have at once. */
  readonly width: number
  /** The report of a page. Throws HearsayInputError. The bytes may be moved to another thread, and are gone for the caller. */
  read(bytes: Buffer, hints: PageHints): Promise<Report>
  close(): Promise<void>
}

/** Reads pages in this thread. What parses them is loaded with the first one. */
export function createPageReader(): PageReader {
  return {
    width: 1,
    read: async (bytes, hints) => readPage((await import('../html/index.js')).pageReport, bytes, hints),
    close: async () => {},
  }
}

/** A library that gives up on a page is no reason to give up on the others. */
export function readPage(
  pageReport: (bytes: Uint8Array, hints: PageHints) => Report,
  bytes: Uint8Array,
  hints: PageHints,
): Report {
  try {
    return pageReport(bytes, hints)
  } catch (error) {
    if (error instanceof HearsayInputError) throw error
    throw pageError('not-understood', hints, `cannot be taken apart (${String(error)}); please report it`)
  }
}

/** The error for the page that *hints* belong to. */
export function pageError(code: InputErrorCode, { name, url }: PageHints, what: string): HearsayInputError {
  return new HearsayInputError(code, `${name} ${what}`, { name, ...(url && { url }) })
}
