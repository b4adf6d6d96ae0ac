import { PGlite, type PGliteInterface, types } from '@electric-sql/pglite'
import type { Database, Queries, Value } from '../database.js'
import { bound, restored } from '../storable.js'
import { DurableFiles } from './durable-files.js'
import { Turns } from './turns.js'

/** The PostgreSQL inside PGlite, whose files no other major version opens. A test holds it against the server's own word. */
export const POSTGRES_INSIDE = '18'

/** PGlite's own, but for `-F`: that turns `fsync` off. `durable-files.ts` says why the method must be this one. */
const DURABLE = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'synchronous_commit=on'],
]

/** How much may be written between two checkpoints: without them, a folder grows, and opens slowly after a power cut. */
const MOST_LOG = 2 ** 28

/** Opens the PostgreSQL files in a folder. Nobody else may have them open: PGlite does not look. */
export async function openPglite(folder: string): Promise<Database> {
  return new PgliteDatabase(
    await PGlite.create({ fs: new DurableFiles(folder), startParams: DURABLE, parsers: { [types.INT8]: Number } }),
  )
}

/** Makes the PostgreSQL files in an empty folder. Nothing in it is synced to the disk yet. */
export async function createPglite(folder: string): Promise<void> {
  const database = await PGlite.create(folder)
  await database.close()
}

class PgliteDatabase implements Database {
  readonly kind = 'folder'
  readonly #turns = new Turns()
  readonly #pglite: PGlite
  #checkpointAt: number | null = null
  #isWritten = false

  constructor(pglite: PGlite) {
    this.#pglite = pglite
  }

  rows<Row extends object>(sql: string, values?: readonly Value[]): Promise<Row[]> {
    return queriesOn(this.#pglite).rows<Row>(sql, values)
  }

  async run(sql: string): Promise<void> {
    await this.#pglite.exec(sql)
  }

  transaction<T>(use: (queries: Queries) => Promise<T>): Promise<T> {
    this.#isWritten = true
    return this.#turns.take(async () => {
      const result = await this.#pglite.transaction((transaction) => use(queriesOn(transaction)))
      await this.#checkpointInTime()
      return result
    })
  }

  async checkpoint(): Promise<void> {
    await this.run('CHECKPOINT')
    this.#checkpointAt = await this.#logPosition()
  }

  async close(): Promise<void> {
    if (this.#isWritten) await this.run('CHECKPOINT').catch(() => {})
    await this.#pglite.close()
  }

  /** PostgreSQL within a program of its own makes no checkpoints by itself. */
  async #checkpointInTime(): Promise<void> {
    const position = await this.#logPosition()
    this.#checkpointAt ??= position
    if (position - this.#checkpointAt > MOST_LOG) await this.checkpoint()
  }

  async #logPosition(): Promise<number> {
    const [row] = await this.rows<{ at: number }>("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint AS at")
    return row?.at ?? 0
  }
}

function queriesOn(pglite: Pick<PGliteInterface, 'query' | 'exec'>): Queries {
  return {
    rows: async <Row extends object>(sql: string, values: readonly Value[] = []) => {
      const { rows } = await pglite.query<Row>(sql, values.map(bound))
      return rows.map((row) => restored(row))
    },
    run: async (sql) => {
      await pglite.exec(sql)
    },
  }
}
