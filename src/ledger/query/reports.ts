import type { Queries } from '../database.js'
import { LedgerError } from '../errors.js'

interface Match {
  readonly report: number
  readonly key: string
}

/** Where an address says only a part, so many are named. */
const NAMED = 5
/** A key's beginning is enough, as long as it is no word. */
const PREFIX = /^[0-9a-f]{6,16}$/

/**
 * The number of the report that somebody means: by its key or the beginning of it, by the address where it was published, or by
 * the id that it came with. Of an address the newest version. Throws `not-found` and `ambiguous`.
 */
export async function reportMeant(queries: Queries, meant: string): Promise<number> {
  const matches = await queries.rows<Match>(
    `SELECT report, key FROM reports WHERE key = $1
    UNION SELECT report, key FROM reports WHERE left(name, 200) = left($1, 200) AND name = $1
    UNION SELECT report, key FROM reports WHERE url = $1 AND NOT superseded
    UNION SELECT report, key FROM reports WHERE $2 AND key >= $1 AND key < $1 || 'g'
    LIMIT ${NAMED + 1}`,
    [meant, PREFIX.test(meant)],
  )
  const [first] = matches
  if (first === undefined) {
    throw new LedgerError('not-found', `The ledger has no report ${meant}; hearsay find shows the keys of reports`)
  }
  const exact = matches.find(({ key }) => key === meant)
  if (exact !== undefined || matches.length === 1) return (exact ?? first).report
  const keys = matches.slice(0, NAMED).map(({ key }) => key)
  throw new LedgerError('ambiguous', `${meant} may be several reports; name one by its key: ${keys.join(', ')}`)
}
