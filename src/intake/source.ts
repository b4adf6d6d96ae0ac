import type { Report } from '../reading/types.js'
import type { HearsayInputError } from './errors.js'
import type { FieldMap } from './field-map.js'
import type { Limits } from './options.js'

/** One thing to read from: a file, standard input, or an entry of an archive. */
export interface Source {
  /** As people know it: the path, or `standard input`. */
  readonly name: string
  /** Null where it is no file whose bytes are read as they lie there. */
  readonly path: string | null
  /** The id of a report that brings none of its own. */
  readonly id: string
  /** It was found in a folder or an archive and not named by anybody. */
  readonly found: boolean
  /** Its size on disk in bytes; null where nobody knows it before the end. */
  readonly size: number | null
}

/** What is known of a page from where it was found. */
export interface PagePlace {
  readonly id: string
  readonly name: string
  readonly url?: string
  /** The encoding that came with it, as in an HTTP header. */
  readonly charset?: string
  /** When it was fetched, as an ISO 8601 prefix. */
  readonly date?: string
  /** It is no page but a piece of HTML that is all article, as in a feed; this is the title that goes with it. */
  readonly fragmentOf?: string
}

/** An HTML page in a document, to be made into a report where there is time for it. */
export interface Page {
  readonly kind: 'page'
  readonly bytes: Buffer
  readonly place: PagePlace
  /** Makes of the page's report the one that is given: a feed knows its items better than their pages do. */
  readonly finish?: (report: Report) => Report
}

/** What comes of a document: reports, pages that become reports, and an error in place of each one that is none. */
export type Item = Report | Page | HearsayInputError

/** What a format needs beside the bytes. */
export interface Context {
  readonly limits: Limits
  readonly map: FieldMap | null
  /** How many archives the source stands in. */
  readonly depth: number
  /** Takes in what stands in an archive, in whatever format it is. */
  readonly takeInner: (bytes: AsyncIterable<Buffer>, source: Source) => AsyncIterable<Item>
  /** Counts bytes of the source that are behind us, where a format does not read its stream from end to end. */
  readonly count: (size: number) => void
}

/** A format: a document's bytes in, its items out. */
export type Format = (bytes: AsyncIterable<Buffer>, source: Source, context: Context) => AsyncIterable<Item>
