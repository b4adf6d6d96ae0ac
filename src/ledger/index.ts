/** The ledger: what was read is recorded here, and questions are answered from it. */
import { openPostgres, shownAddress } from './adapters/postgres.js'
import type { Database } from './database.js'
import { openFolder } from './folder.js'
import { migrate } from './migrate.js'
import { isServer } from './place.js'

export type { Database, Queries } from './database.js'
export { LedgerError, type LedgerErrorCode } from './errors.js'
export { isServer, placeOf } from './place.js'
export { reportKey } from './store/keys.js'
export { type AddedReport, knownKeys, type Recorded, record } from './store/record.js'

/** An open ledger. */
export interface Ledger extends Database {
  /** Where it lies, as it may be shown: an address without its password. */
  readonly place: string
}

/**
 * Opens the ledger in a folder or on a server (`postgres://…`), makes one where there is none, and brings its tables to the newest
 * version. Throws `LedgerError`.
 */
export async function openLedger(place: string): Promise<Ledger> {
  const database = isServer(place) ? await openPostgres(place) : await openFolder(place)
  const shown = isServer(place) ? shownAddress(place) : place
  try {
    await migrate(database, shown)
  } catch (error) {
    await database.close().catch(() => {})
    throw error
  }
  return { ...methodsOf(database), place: shown }
}

/** The methods, held to their database. */
function methodsOf(database: Database): Database {
  return {
    kind: database.kind,
    rows: (sql, values) => database.rows(sql, values),
    run: (sql) => database.run(sql),
    transaction: (use) => database.transaction(use),
    checkpoint: () => database.checkpoint(),
    close: () => database.close(),
  }
}
