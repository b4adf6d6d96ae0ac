/** The plain data of a reading. Every span is half-open and counts UTF-16 code units of the report's unaltered text. */

export type Span = readonly [begin: number, end: number]

/** One article, page or release as published. Dates are ISO 8601 prefixes (`2016-06` is a month), with the zone as given. */
export interface Report {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  /** Its address; of a page the one that it calls its own (canonical). */
  readonly url?: string
  readonly published?: string
  /** When it was last changed, where that is told. */
  readonly modified?: string
  /** The names of those who wrote it, in the order given. */
  readonly authors?: readonly string[]
  /** A BCP 47 tag: `en`, `en-GB`. */
  readonly language?: string
  /** The part of the paper: `World`, `Politics`. */
  readonly section?: string
  /** The agency that it comes from by its own word: `Reuters`. */
  readonly agency?: string
  /** Where the intake knows them (of a page, from its elements), the passages of the text. The reading then looks for none. */
  readonly passages?: readonly Passage[]
  /** Where the intake found each field. */
  readonly origins?: Origins
}

/** A field of a report that the intake looks for, and that may say where it was found. */
export type OriginField =
  | 'title'
  | 'outlet'
  | 'url'
  | 'published'
  | 'modified'
  | 'authors'
  | 'language'
  | 'section'
  | 'agency'
  | 'passages'

export type Origins = { readonly [field in OriginField]?: Origin }

/** Where a field was found, and what other places say. */
export interface Origin {
  /** `json-ld:datePublished`, `meta:og:title`, `time`, `url`, `dateline`, `byline`, `given`; of passages the extractor. */
  readonly place: string
  /** Why this value was taken and not the others; only where there are others. */
  readonly reason?: string
  /** The values that disagree. */
  readonly others?: readonly OtherValue[]
}

export interface OtherValue {
  readonly value: string
  readonly place: string
}

/** The passages that are the article: they are read for statements. */
export const READ_ROLES = ['headline', 'heading', 'paragraph', 'item', 'quote', 'caption'] as const

/** What stands in or around an article and is not it: never read for statements. */
export const UNREAD_ROLES = ['byline', 'dateline', 'credit', 'correction', 'note', 'furniture'] as const

/** What a passage is; `docs/concepts.md` tells them apart. */
export type PassageRole = (typeof READ_ROLES)[number] | (typeof UNREAD_ROLES)[number]

export interface Passage {
  readonly span: Span
  readonly role: PassageRole
  /** In a live blog the entry that it belongs to, counted from 1 in the order of the page. */
  readonly entry?: number
}

/** Whether a passage is read for statements. */
export function isRead({ role }: Pick<Passage, 'role'>): boolean {
  return (READ_ROLES as readonly string[]).includes(role)
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

export type DropReason = 'weak' | 'no-content' | 'duplicate' | 'crossing' | 'outside-passage' | 'own-voice'

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
