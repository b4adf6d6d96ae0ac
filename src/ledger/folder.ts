import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { syncPath, syncTree } from './adapters/durable-files.js'
import { createPglite, openPglite, POSTGRES_INSIDE } from './adapters/pglite.js'
import type { Database } from './database.js'
import { LedgerError } from './errors.js'
import { isLock, takeLock } from './lock.js'

/** What says that a folder is a ledger, and of which form. */
const MARK = 'hearsay-ledger.json'
/** The form of the folder itself; the tables in it have versions of their own. */
const FORM = 1
const DATA = 'data'
/** The database in the making. */
const DRAFT = 'data.new'

/** Below this, a failure of the database is the disk's. */
const FULL = 2 ** 24

/**
 * Opens the ledger in a folder, and makes one where the folder is missing or empty. The database gives the folder back when it is
 * closed. Throws `LedgerError`.
 */
export async function openFolder(folder: string): Promise<Database> {
  const release = prepare(folder)
  try {
    if (!existsSync(join(folder, DATA))) await create(folder)
    checkPostgres(folder)
    return guarded(await openPglite(join(folder, DATA)), folder, release)
  } catch (error) {
    tryTo(release)
    throw folderError(error, folder)
  }
}

/** Makes sure that the folder is a ledger's, and ours alone. */
function prepare(folder: string): () => void {
  let release = () => {}
  try {
    mkdirSync(folder, { recursive: true })
    const isMarked = existsSync(join(folder, MARK))
    if (!isMarked) refuseForeign(folder)
    release = takeLock(folder)
    if (isMarked) checkForm(folder)
    else writeMark(folder)
    return release
  } catch (error) {
    tryTo(release)
    throw folderError(error, folder)
  }
}

function refuseForeign(folder: string): void {
  const foreign = readdirSync(folder).filter((name) => !isLock(name) && name !== `${MARK}.new`)
  if (foreign.length === 0) return
  throw new LedgerError(
    'not-a-ledger',
    `${folder} is no ledger (it holds ${foreign[0]}); name another or an empty folder`,
  )
}

function checkForm(folder: string): void {
  let form: unknown
  try {
    form = JSON.parse(readFileSync(join(folder, MARK), 'utf8')).form
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  if (typeof form !== 'number') throw damaged(folder, `its ${MARK} cannot be understood`)
  if (form <= FORM) return
  const what = `${folder} was made by a newer Hearsay (form ${form}, and this one knows ${FORM})`
  throw new LedgerError('ledger-newer', `${what}; install the newest: npm install hearsay@latest`)
}

/** Written first, so that a folder whose making was cut off is known as ours. */
function writeMark(folder: string): void {
  const draft = join(folder, `${MARK}.new`)
  writeFileSync(draft, `${JSON.stringify({ program: 'hearsay', form: FORM })}\n`)
  syncPath(draft)
  renameSync(draft, join(folder, MARK))
  syncPath(folder)
}

/** The database gets its name only when it is whole and on the disk. */
async function create(folder: string): Promise<void> {
  const draft = join(folder, DRAFT)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft)
  await createPglite(draft)
  syncTree(draft)
  renameSync(draft, join(folder, DATA))
  syncPath(folder)
}

function checkPostgres(folder: string): void {
  const file = join(folder, DATA, 'PG_VERSION')
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  if (found === POSTGRES_INSIDE) return
  if (found === '') throw damaged(folder, `${file} is missing`)
  const what = `${folder} was made with PostgreSQL ${found}, and this Hearsay has ${POSTGRES_INSIDE}`
  throw new LedgerError(
    'ledger-newer',
    `${what}; make a backup with the Hearsay that made it, and restore that with this one`,
  )
}

function damaged(folder: string, what: string): LedgerError {
  return new LedgerError('ledger-damaged', `${folder} is damaged (${what}); restore a backup: hearsay restore FILE`)
}

/** The same database, with errors in our words, which gives the folder back in the end. */
function guarded(database: Database, folder: string, release: () => void): Database {
  const guard = async <T>(use: () => Promise<T>): Promise<T> => {
    try {
      return await use()
    } catch (error) {
      throw folderError(error, folder)
    }
  }
  return {
    kind: 'folder',
    rows: (sql, values) => guard(() => database.rows(sql, values)),
    run: (sql) => guard(() => database.run(sql)),
    transaction: (use) => guard(() => database.transaction(use)),
    checkpoint: () => guard(() => database.checkpoint()),
    close: () => guard(() => database.close().finally(release)),
  }
}

/** Says in our words what a folder can do wrong. What PGlite says then depends on where it was, and so the disk is asked. */
function folderError(error: unknown, folder: string): unknown {
  if (error instanceof LedgerError) return error
  const { code = '', message = '' } = error as { code?: string; message?: string }
  const cause = { cause: error }
  if (['EACCES', 'EROFS', 'EPERM'].includes(code) || isReadOnly(folder)) {
    const what = `${folder} cannot be written (${code || 'read-only'})`
    return new LedgerError(
      'ledger-read-only',
      `${what}; a ledger is, even to be read: copy it, or get the right to write`,
      cause,
    )
  }
  if (code === 'ENOSPC' || code === '53100' || isFull(folder)) {
    const kept = 'what was acknowledged is kept; make room and run the command again'
    return new LedgerError('disk-full', `The disk of ${folder} is full; ${kept}`, cause)
  }
  const isOfTheDatabase = /^[0-9A-Z]{5}$/.test(code)
  if (isOfTheDatabase && !/^(?:XX|58|F0)/.test(code)) return error
  return isOfTheDatabase || /PGlite|RuntimeError|unreachable|Aborted/.test(`${(error as Error).name} ${message}`)
    ? new LedgerError(
        'ledger-damaged',
        `${folder} cannot be opened or used (${message}); run hearsay doctor, or restore a backup`,
        cause,
      )
    : error
}

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < FULL
  } catch {
    return false
  }
}

function isReadOnly(folder: string): boolean {
  try {
    writeFileSync(join(folder, `lock-new.${process.pid}`), '')
    rmSync(join(folder, `lock-new.${process.pid}`))
    return false
  } catch (error) {
    return ['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')
  }
}

function tryTo(use: () => void): void {
  try {
    use()
  } catch {
    // The error that led here tells more.
  }
}
