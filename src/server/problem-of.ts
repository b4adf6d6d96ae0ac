import { LedgerError, type LedgerErrorCode } from '../ledger/index.js'
import { Problem, type ProblemCode } from './problem.js'

const OF_LEDGER: Partial<Readonly<Record<LedgerErrorCode, ProblemCode>>> = {
  'bad-filter': 'bad-filter',
  'bad-decision': 'bad-decision',
  'not-found': 'not-found',
  ambiguous: 'not-found',
}

/** Whatever was thrown, as a problem. What is no fault of the request is told without what only the operator should know. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (!(error instanceof LedgerError)) {
    return new Problem('fault', 'The program is at fault; its log tells more', { cause: error })
  }
  const code = OF_LEDGER[error.code]
  if (code !== undefined) return new Problem(code, error.message, { cause: error })
  return new Problem('ledger-unavailable', `The ledger does not answer (${error.code}); try again`, { cause: error })
}
