/** What the reading asks of a model. `src/inference` fulfils it; tests fulfil it with hand-made values. */
import type { Tokens } from './segment/index.js'
import type { ModelName } from './types.js'

/** Roles that a word can have for one predicate, in the order of the model's classes. */
export const Role = { none: 0, source: 1, cue: 2, content: 3, relay: 4 } as const
export const ROLE_COUNT = 5

/** Classes of names, as begin and inside pairs after 0 for no name. */
export const NAME_KINDS = ['person', 'organisation', 'place', 'other'] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** The word pieces of consecutive words: word i has `ids[starts[i]]` up to `ids[starts[i + 1]]`; `starts` is one longer than the words. */
export interface Pieces {
  readonly ids: Int32Array
  readonly starts: Int32Array
}

/** A stretch of whole sentences with what the model is told of each word. Word numbers count from the window's first word. */
export interface Window {
  readonly pieces: Pieces
  readonly shape: Int8Array
  readonly quote: Int8Array
  readonly before: Int8Array
  /** Predicates are asked for in the words [begin, end): elsewhere another window sees more context. */
  readonly owned: readonly [begin: number, end: number]
}

/** What the model says of one predicate of a window of W words. All probabilities are 0 to 1. */
export interface Predicate {
  /** The first word of its cue, or of its content where there is no cue. */
  readonly anchor: number
  readonly probability: number
  /** W × ROLE_COUNT probabilities, word by word. */
  readonly roles: Float32Array
  /** Probabilities in the order of ACTS. */
  readonly act: Float32Array
  /** Probabilities in the order of STANDINGS, of the source and of the one who relays it. */
  readonly standing: Float32Array
  readonly relayStanding: Float32Array
  /** That the claim is reported by the voice of the statement in whose content it stands. */
  readonly inherits: number
  /** 1 + W probabilities: nothing in the window names the source, or this word (or its neighbours) does. */
  readonly link: Float32Array
  readonly relayLink: Float32Array
}

export interface Annotation {
  readonly predicates: readonly Predicate[]
  /** A class a word: 0 none, 1 + 2k begins a name of kind k, 2 + 2k goes on with it. */
  readonly names: Uint8Array
}

/** Weights of a logistic function of evidence, by its names, and a `bias`. */
export type Weights = Readonly<Record<string, number>>

/** What turns evidence into probabilities. */
export interface Calibration {
  /** That a candidate is a statement at all. */
  readonly found?: Weights
  /** That a statement is right in all its parts. */
  readonly right?: Weights
}

export interface Model extends ModelName {
  /** The most word pieces that a window may have. */
  readonly windowSize: number
  /** The least probability of an anchor that is worth a predicate. */
  readonly threshold: number
  readonly calibration: Calibration
  encode(text: string, tokens: Tokens): Pieces
  /** Annotations in the order of the windows. The same windows give the same annotations, whatever else is in the batch. */
  annotate(windows: readonly Window[]): Promise<readonly Annotation[]>
}
