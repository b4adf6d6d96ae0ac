import type { Database, Queries } from './database.js'
import { LedgerError } from './errors.js'
import { MIGRATIONS, type Migration } from './migrations/index.js'

/** Any number will do; no other program on the server should use the same. */
const MIGRATION_LOCK = 0x4ea75a7

/**
 * Brings the tables to the newest version, a step a transaction, or leaves them where they are newest. Throws `ledger-newer`
 * where a newer program made them, and `not-a-ledger` where the database holds something else. *place* is for messages.
 */
export async function migrate(
  database: Database,
  place: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const before = await versionOf(database, place)
  refuseNewer(before, migrations.length, place)
  for (const migration of migrations.slice(before)) {
    await database.transaction((queries) => step(queries, migration))
  }
}

/** The version that a database's tables have; 0 where it is empty. */
export async function versionOf(database: Queries, place: string): Promise<number> {
  const [found] = await database.rows<{ ours: boolean; others: boolean }>(`
    SELECT to_regclass('hearsay_migrations') IS NOT NULL AS ours,
      EXISTS (SELECT FROM pg_class WHERE relkind = 'r' AND relnamespace = to_regnamespace(current_schema())) AS others`)
  if (found?.ours) {
    const [row] = await database.rows<{ version: number }>('SELECT max(version) AS version FROM hearsay_migrations')
    return row?.version ?? 0
  }
  if (!found?.others) return 0
  throw new LedgerError('not-a-ledger', `${place} holds tables of another program; name an empty database`)
}

/** Two programs may open the same server at once: the second waits, and finds the step done. */
async function step(queries: Queries, { version, name, sql }: Migration): Promise<void> {
  await queries.rows('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
  await queries.run(`CREATE TABLE IF NOT EXISTS hearsay_migrations (
    version integer PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL DEFAULT now())`)
  const done = await queries.rows('SELECT FROM hearsay_migrations WHERE version = $1', [version])
  if (done.length > 0) return
  await queries.run(sql)
  await queries.rows('INSERT INTO hearsay_migrations (version, name) VALUES ($1, $2)', [version, name])
}

function refuseNewer(found: number, newest: number, place: string): void {
  if (found <= newest) return
  const message = `${place} was made by a newer Hearsay (tables of version ${found}, and this one knows ${newest})`
  throw new LedgerError('ledger-newer', `${message}; install the newest: npm install hearsay@latest`)
}
