/** What somebody decides, each kind with what it is about. */
export type Decided =
  /** The second entity is the first, by their keys. */
  | { readonly kind: 'merge'; readonly payload: { readonly entities: readonly [string, string] } }
  /** The voice of this name in this report is somebody else than the entity it was put to. */
  | { readonly kind: 'split'; readonly payload: { readonly report: string; readonly who: string } }
  | { readonly kind: 'copy'; readonly payload: { readonly copy: string; readonly isCopy: boolean } }
  /** The reading is wrong here; the statement's address is its report's key, a point and its id. */
  | { readonly kind: 'wrong'; readonly payload: { readonly statement: string } }
  /** An earlier decision holds no more. */
  | { readonly kind: 'undo'; readonly payload: { readonly decision: number } }

export type DecisionKind = Decided['kind']

/** Who decided, and why. */
export interface Reasons {
  readonly who: string
  readonly why: string
}

/** A decision as it was appended. */
export type Decision = Decided & Reasons & { readonly decision: number; readonly at: Date }
