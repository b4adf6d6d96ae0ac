import type { Span } from '../../reading/types.js'

/** A report as the search for copies sees it. */
export interface Carrier {
  readonly id: string
  readonly text: string
  /** The outlet's name; reports whose outlet is not known have no outlet in common. */
  readonly outlet?: string
  /** When it was published: a prefix of an ISO 8601 date. */
  readonly published?: string
  /** Its place in the order in which the ledger took reports in. */
  readonly added: number
  /** Stretches that belong to the page and not to the article. */
  readonly furniture?: readonly Span[]
}

/**
 * `prose`: the reporter's words are copied. `quotation`: somebody's words, which two reporters may have heard or been sent.
 * `boilerplate`: what one outlet sets under or over many of its reports. Only `prose` says that one report depends on the other.
 */
export const COPY_KINDS = ['prose', 'quotation', 'boilerplate'] as const
export type CopyKind = (typeof COPY_KINDS)[number]

/** Why one side is held to be the source, the strongest reason of all. */
export const DIRECTION_BASES = ['agency', 'names-outlet', 'published', 'added'] as const
export type DirectionBasis = (typeof DIRECTION_BASES)[number]

/** A passage of a report that stands nearly word for word in another one, from which it was taken. */
export interface Copy {
  readonly report: string
  readonly span: Span
  readonly source: string
  readonly sourceSpan: Span
  readonly kind: CopyKind
  /** Words that stand on both sides in the same order. */
  readonly sameWords: number
  /** Of them, those that stand in quotation marks on one side or both. */
  readonly quotedWords: number
  /** Same words by the words of the longer side, from 0 to 1. */
  readonly likeness: number
  readonly basis: DirectionBasis
  /** The agency that the text names for the passage; null where it names none. */
  readonly agency: string | null
  /** Why it is held to be a copy, and why this way round. */
  readonly explanation: string
}
