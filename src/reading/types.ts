/** The plain data of a reading. Every span is half-open and counts UTF-16 code units of the report's unaltered text. */

export type Span = readonly [begin: number, end: number]

/** One article, page or release as published. `published` is an ISO 8601 prefix (`2016-06` is a month). */
export interface Report {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  readonly published?: string
}

/** `furniture` is what surrounds an article (menus, "Share", a stray name under a lost picture): never read for statements. */
export type PassageRole = 'headline' | 'paragraph' | 'caption' | 'furniture'

export interface Passage {
  readonly span: Span
  readonly role: PassageRole
}

export const ACTS = ['assert', 'deny', 'demand', 'accuse', 'commit', 'judge', 'withhold', 'ask'] as const
/** What the cue does; a neutral cue (say, report) asserts whatever the content is. */
export type Act = (typeof ACTS)[number]

export const STANDINGS = ['person', 'institution', 'unnamed', 'document', 'outlet', 'diffuse'] as const
/** What kind of authority a voice has. */
export type Standing = (typeof STANDINGS)[number]

export const QUOTATIONS = ['direct', 'mixed', 'indirect'] as const
/** Whether all, part or none of the content stands in quotation marks. */
export type Quotation = (typeof QUOTATIONS)[number]

/** How a voice's `who` was found; `unknown` goes with `?`. */
export type Basis = 'own-words' | 'fuller-name' | 'reference' | 'continuation' | 'unknown'

/** One link of a chain. */
export interface Voice {
  /** The words that name it; null where no words do. */
  readonly span: Span | null
  /** The fullest name or description of it in the report; `?` where the report does not tell. */
  readonly who: string
  readonly standing: Standing
  readonly basis: Basis
  /** Where in the report `who` stands; null where it is `?`. */
  readonly whoSpan: Span | null
}

/** One claim as one report gives it. */
export interface Statement {
  readonly content: readonly Span[]
  /** The words that attribute it; empty where a quotation stands alone. */
  readonly cue: readonly Span[]
  /** From the voice nearest the reader to the one the claim starts with; never empty. */
  readonly chain: readonly Voice[]
  readonly act: Act
  readonly quotation: Quotation
  /** The calibrated probability (0 to 1) that content, voice, standing, act and length of chain are all right. */
  readonly confidence: number
  /** The content's words, spans joined by ` … `. */
  readonly words: string
}

/** A candidate that the reading gave up, and why. */
export interface Dropped {
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
  readonly reason: DropReason
  readonly detail: string
}

export type DropReason = 'no-content' | 'duplicate' | 'own-voice' | 'doubtful'

export interface ModelName {
  readonly name: string
  readonly version: string
}

/** All that was found in one report. */
export interface Reading extends Report {
  readonly passages: readonly Passage[]
  readonly statements: readonly Statement[]
  readonly dropped: readonly Dropped[]
  readonly model: ModelName
}
