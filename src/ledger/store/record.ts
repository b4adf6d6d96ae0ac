import type { Reading } from '../../reading/types.js'
import type { Database, Queries } from '../database.js'
import { insertReadings } from './insert.js'
import { keyOf, reportKey } from './keys.js'
import { momentOf } from './moments.js'
import { keep } from './numbers.js'
import type { Placed } from './rows.js'

/** One at a time puts reports in, so that two never wait for each other's names, and versions count on. Any number will do. */
export const WRITER_LOCK = 0x4ea75a8

/** What became of a batch of readings. */
export interface Recorded {
  readonly added: readonly AddedReport[]
  /** Reports that the ledger had already, or that came twice in the batch. */
  readonly known: number
}

export interface AddedReport {
  /** Its address in the ledger. */
  readonly key: string
  readonly report: number
  readonly statements: number
  /** Beyond 1, it is another text of an address that the ledger knows. */
  readonly version: number
}

/** Records reports with their readings, all of them or none. What it says it has added is on disk. */
export function record(database: Database, readings: readonly Reading[]): Promise<Recorded> {
  return database.transaction((queries) => recordIn(queries, readings))
}

/** The same within somebody's transaction. */
export async function recordIn(queries: Queries, readings: readonly Reading[]): Promise<Recorded> {
  await queries.rows('SELECT pg_advisory_xact_lock($1)', [WRITER_LOCK])
  const byKey = new Map(readings.map((reading) => [reportKey(reading), reading]))
  const known = await knownKeys(queries, [...byKey.keys()])
  const fresh = [...byKey].filter(([key]) => !known.has(key))
  if (fresh.length === 0) return { added: [], known: readings.length }
  const versions = await nextVersions(queries, fresh)
  const placed = await insertReports(queries, fresh, versions)
  await insertReadings(queries, placed)
  // After the statements, since an older version may have come in the same batch.
  await supersede(
    queries,
    placed.filter(({ key }) => (versions.get(key) ?? 1) > 1).map(({ report }) => report),
  )
  await queries.rows('INSERT INTO uncompared SELECT unnest($1::bigint[])', [placed.map(({ report }) => report)])
  const added = placed.map(({ key, report, reading }) => ({
    ...{ key, report, statements: reading.statements.length, version: versions.get(key) ?? 1 },
  }))
  return { added, known: readings.length - fresh.length }
}

/** Which of the keys the ledger has. */
export async function knownKeys(queries: Queries, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await queries.rows<{ key: string }>('SELECT key FROM reports WHERE key = ANY($1::text[])', [keys])
  return new Set(rows.map(({ key }) => key))
}

type Fresh = readonly (readonly [key: string, reading: Reading])[]

/** For each report the number of its version, counting on from those that the ledger has of its address. */
async function nextVersions(queries: Queries, fresh: Fresh): Promise<ReadonlyMap<string, number>> {
  const urls = fresh.flatMap(([, { url }]) => (url === undefined ? [] : [keyOf(url)]))
  const rows = await queries.rows<{ url_key: string; newest: number }>(
    'SELECT url_key, max(version) AS newest FROM reports WHERE url_key = ANY($1::text[]) GROUP BY url_key',
    [[...new Set(urls)]],
  )
  const newest = new Map(rows.map((row) => [row.url_key, row.newest]))
  return new Map(
    fresh.map(([key, { url }]) => {
      if (url === undefined) return [key, 1]
      const version = (newest.get(keyOf(url)) ?? 0) + 1
      newest.set(keyOf(url), version)
      return [key, version]
    }),
  )
}

async function insertReports(queries: Queries, fresh: Fresh, versions: ReadonlyMap<string, number>): Promise<Placed[]> {
  const outlets = await keep(
    queries,
    'outlets',
    fresh.flatMap(([, { outlet }]) => outlet ?? []),
  )
  const rows = fresh.map(([key, { id, text, title, outlet, url, published }]) => ({
    ...{ key, name: id, text, title, url, url_key: url === undefined ? null : keyOf(url), published },
    ...{ outlet: outlet === undefined ? null : outlets.get(keyOf(outlet)) },
    ...{ moment: momentOf(published), version: versions.get(key) },
  }))
  const inserted = await queries.rows<{ report: number; key: string }>(
    `INSERT INTO reports (key, name, text, title, outlet, url, url_key, published, moment, version)
    SELECT key, name, text, title, outlet, url, url_key, published, moment, version
    FROM json_to_recordset($1::json) AS given (key text, name text, text text, title text, outlet integer, url text,
      url_key text, published text, moment bigint, version integer)
    RETURNING report, key`,
    [{ json: rows }],
  )
  const reports = new Map(inserted.map(({ report, key }) => [key, report]))
  return fresh.map(([key, reading]) => ({ key, reading, report: reports.get(key) as number }))
}

/** The versions before these are no longer what their addresses show. */
async function supersede(queries: Queries, newer: readonly number[]): Promise<void> {
  if (newer.length === 0) return
  const older = await queries.rows<{ report: number }>(
    `UPDATE reports AS old SET superseded = true FROM reports AS new
    WHERE new.report = ANY($1::bigint[]) AND old.url_key = new.url_key AND old.version < new.version AND NOT old.superseded
    RETURNING old.report`,
    [newer],
  )
  await queries.rows('UPDATE statements SET superseded = true WHERE report = ANY($1::bigint[])', [
    older.map(({ report }) => report),
  ])
}
