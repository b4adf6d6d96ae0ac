/** What the search of candidates asks of an index, in memory or in a table `(hash integer, report …)`. */
export interface CandidateIndex<Key> {
  /** Puts a report's signature in. Reports are put in once, in the order in which they were first seen. */
  put(report: Key, signature: Int32Array): void
  /** Reports that share members of a signature, those that share the most first; of equals the one put in first. */
  sharing(signature: Int32Array): Candidate<Key>[]
}

export interface Candidate<Key> {
  readonly report: Key
  /** Members of the signature that both have. */
  readonly shared: number
}

/** One shared member is chance, or a phrase of a dozen words: too little to look at the texts. */
export const LEAST_SHARED = 2
/** So many candidates are looked at; a text that a thousand outlets carry has its first carriers among the first. */
export const MOST_CANDIDATES = 50
/** A hash that more reports have is a set phrase; its first reports are kept. */
export const MOST_REPORTS = 200
