/** What can be wrong with a ledger, or with a question to it. The codes are stable; the messages may change. */
export type LedgerErrorCode =
  | 'ledger-in-use'
  | 'ledger-newer'
  | 'ledger-read-only'
  | 'ledger-damaged'
  | 'ledger-unreachable'
  | 'ledger-refused'
  | 'not-a-ledger'
  | 'connection-lost'
  | 'disk-full'
  | 'not-found'
  | 'ambiguous'
  | 'bad-filter'
  | 'bad-decision'
  | 'bad-backup'
  | 'not-empty'
  | 'needs-server'

/** The message says what was wrong, with the value, and what to do. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError'

  constructor(
    readonly code: LedgerErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
