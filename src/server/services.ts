import type { Decided, Ledger, Reasons } from '../ledger/index.js'
import type { Reading } from '../reading/types.js'
import type { About } from '../web/about-page.js'
import type { Added } from '../web/added-page.js'

/** What readers of the pages may do beside reading. */
export interface Allowed {
  readonly add: boolean
  readonly decide: boolean
}

/** A document that somebody sent. */
export interface Sent {
  readonly name: string
  /** Without its parameters; empty where it is not told. */
  readonly type: string
  readonly bytes: Uint8Array
}

/** All that a server needs from outside itself. */
export interface Services {
  readonly ledger: Ledger
  readonly about: () => Promise<About>
  /** Readings of a document, none of them kept. Throws `Problem`. */
  readonly read: (sent: Sent) => Promise<Reading>
  readonly add: (sent: readonly Sent[]) => Promise<Added>
  readonly decide: (decided: Decided, reasons: Reasons) => Promise<void>
  readonly log: (entry: LogEntry) => void
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number
}

export interface ServerOptions {
  readonly may: Allowed
  /** What it listens on; its operator may give more names by which it is asked. */
  readonly host: string
  readonly hosts?: readonly string[]
  /** Pages of other origins that may ask the API. */
  readonly cors?: readonly string[]
  /** Milliseconds for an answer. */
  readonly patience?: number
}

/** One request, for the log. What somebody searched for is not in it. */
export interface LogEntry {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly ms: number
  readonly bytes: number
  /** The problem's code, and for a fault what happened. */
  readonly problem?: string
  readonly fault?: string
}

/** What the parts of one running server share. */
export interface Server {
  readonly services: Services
  readonly options: ServerOptions
  readonly token: string
  readonly asset: (name: string) => string
}
