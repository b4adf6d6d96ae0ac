import type { FieldMap } from './field-map.js'

/** What one document may cost, lest a small file fills the memory or never ends. */
export interface Limits {
  /** The longest report, page, message or line in bytes, unpacked. */
  readonly bytes: number
  /** How many times its own size a packed file may give, once it has given more than `bytes`. */
  readonly ratio: number
}

/**
 * 64 MiB are far more than any report. News in gzip gives 3 to 10 times its size, lines of JSON that repeat themselves up to
 * 50 times; gzip itself ends at 1,032.
 */
export const LIMITS: Limits = { bytes: 64 * 1024 * 1024, ratio: 200 }

/** How things are taken in; what is left out is as it usually is. */
export interface IntakeOptions {
  readonly limits?: Partial<Limits>
  /** Which fields of foreign JSON are those of a report. */
  readonly map?: FieldMap
  /** Takes reports in whatever language they are written. */
  readonly anyLanguage?: boolean
}
