import type { Readable, Writable } from 'node:stream'
import type { Reader } from '../index.js'
import type { PageReader } from '../intake/index.js'
import type { Ledger } from '../ledger/index.js'

/** A stream that may be a terminal. */
export interface Out extends Writable {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** All that a command touches outside itself, so that tests can give something else. */
export interface World {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Out
  readonly stderr: Out
  readonly env: Readonly<Record<string, string | undefined>>
  /** Loads the model, which takes a while: only a command that reads asks for it. */
  readonly openReader: () => Promise<Reader>
  /** What takes pages apart, in so many threads; threads of our own where it is left out. */
  readonly openPages?: (threads: number) => PageReader
  /** Says when somebody wants the command to stop. */
  readonly interrupted?: AbortSignal
  /** Opens the ledger at the place that is named, or at the usual one. */
  readonly openLedger: (named: string | undefined) => Promise<Ledger>
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
}
