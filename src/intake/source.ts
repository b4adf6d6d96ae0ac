import type { Report } from '../reading/types.js'
import type { HearsayInputError } from './errors.js'

/** One thing to read from: a file, or standard input. */
export interface Source {
  /** As people know it: the path, or `standard input`. */
  readonly name: string
  /** Null for standard input. */
  readonly path: string | null
  /** The id of a report that brings none of its own. */
  readonly id: string
  /** It was found in a folder and not named by anybody. */
  readonly found: boolean
  /** Take pages in other languages than English too. */
  readonly anyLanguage?: boolean
  /** Its size on disk in bytes; null where nobody knows it before the end. */
  readonly size: number | null
}

/** A format: a document's bytes in, its reports out, with an error in place of each one that is none. */
export type Format = (bytes: AsyncIterable<Buffer>, source: Source) => AsyncIterable<Report | HearsayInputError>
