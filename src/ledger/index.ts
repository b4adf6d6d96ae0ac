/** The ledger: what was read is recorded here, and questions are answered from it. */
import { openPostgres, shownAddress } from './adapters/postgres.js'
import type { Database } from './database.js'
import { openFolder } from './folder.js'
import { migrate } from './migrate.js'
import { isServer } from './place.js'

export { backupLines, checkBackup, restoreLines } from './backup.js'
export type { Database, Queries } from './database.js'
export { decide } from './decisions/decide.js'
export type { Decided, Decision, DecisionKind, Reasons } from './decisions/decision.js'
export { allDecisions, holding } from './decisions/list.js'
export { type Examined, examine } from './doctor.js'
export { LedgerError, type LedgerErrorCode } from './errors.js'
export { EXPORT_FORMATS, type ExportFormat, exportLines } from './export/index.js'
export { isServer, placeOf } from './place.js'
export { type Change, changesBetween } from './query/changes.js'
export { askForCopies, type CopySide, copiesOfQuestion, type KeptCopy, latestCopiesQuestion } from './query/copies.js'
export type { Filter } from './query/filters.js'
export { type FindPage, type FindQuestion, type Found, type FoundReport, type FoundVoice, find } from './query/find.js'
export { reportMeant } from './query/reports.js'
export { type Summary, summaryOf } from './query/summary.js'
export { type Version, versionsOf } from './query/versions.js'
export { type Count, mostQuoted, type Quoted, quotedByName, type VoicePage, voicePage } from './query/who.js'
export { rebuild } from './rebuild.js'
export { settle } from './settle.js'
export { compareNew } from './store/copies.js'
export { reportKey } from './store/keys.js'
export { type KeptReading, type KeptStatement, loadReadings } from './store/load.js'
export { enqueue, waiting, workOnce } from './store/queue.js'
export { type AddedReport, knownKeys, type Recorded, record } from './store/record.js'
export { type Reread, readByOthers, replaceReadings } from './store/reread.js'
export { keepSetAside, type SetAside } from './store/set-aside.js'

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
