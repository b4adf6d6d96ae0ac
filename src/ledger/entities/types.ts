import type { Standing } from '../../reading/types.js'

/** Somebody or something that speaks in one report, as the comparison across reports sees it. */
export interface Appearance {
  /** Of the appearance; no other has it. */
  readonly id: string
  readonly report: string
  readonly outlet?: string
  /** When the report was published: a prefix of an ISO 8601 date. */
  readonly published?: string
  /** The fullest name or description in the report. */
  readonly who: string
  readonly standing: Standing
  /** What else the report calls it beside the name: `mayor of Tarn`. */
  readonly roles: readonly string[]
  /** Pronouns that stand for it in the report, in lower case. */
  readonly pronouns: readonly string[]
  /** Other names in the report. */
  readonly companions: readonly string[]
}

export const JUDGEMENTS = ['same', 'different', 'unsure', 'none'] as const
/** `none`: nobody has compared the two, because no key brings them together. */
export type Judgement = (typeof JUDGEMENTS)[number]

/** What one feature says of two appearances. */
export interface Evidence {
  readonly feature: string
  /** Above 0 speaks for the same one, below 0 against it; sums are compared with the thresholds in `judge.ts`. */
  readonly weight: number
  readonly sentence: string
}

/** Two appearances compared. */
export interface Comparison {
  readonly first: string
  readonly second: string
  readonly judgement: Exclude<Judgement, 'none'>
  readonly score: number
  /** The weightiest first. */
  readonly evidence: readonly Evidence[]
}
