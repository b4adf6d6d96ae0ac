import pg from 'pg'
import type { Database, Queries, Value } from '../database.js'
import { LedgerError } from '../errors.js'
import { bound, restored } from '../storable.js'

/** Seconds until a server that does not answer counts as out of reach. */
const PATIENCE = 10_000
const CONNECTIONS = 4

/** Numbers as numbers: no count of ours is beyond 2^53. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => {
    if (type === pg.types.builtins.INT8 && format !== 'binary') return Number
    return pg.types.getTypeParser(type, format as 'text')
  },
}

/** Connects to a PostgreSQL server by its address. */
export async function openPostgres(address: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    types: TYPES,
    application_name: 'hearsay',
  })
  // An idle connection that breaks is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => {})
  const database = new PostgresDatabase(pool, shownAddress(address))
  try {
    await database.rows('SELECT 1')
  } catch (error) {
    await pool.end()
    throw error
  }
  return database
}

/** The address without its password. */
export function shownAddress(address: string): string {
  return address.replace(/(:\/\/[^:@/]*):[^@/]*@/, '$1:…@')
}

class PostgresDatabase implements Database {
  readonly kind = 'server'
  readonly #pool: pg.Pool
  readonly #address: string

  constructor(pool: pg.Pool, address: string) {
    this.#pool = pool
    this.#address = address
  }

  rows<Row extends object>(sql: string, values?: readonly Value[]): Promise<Row[]> {
    return this.#guarded(() => queriesOn(this.#pool).rows<Row>(sql, values))
  }

  run(sql: string): Promise<void> {
    return this.#guarded(() => queriesOn(this.#pool).run(sql))
  }

  transaction<T>(use: (queries: Queries) => Promise<T>): Promise<T> {
    return this.#guarded(async () => {
      const client = await this.#pool.connect()
      let failure: Error | undefined
      // A connection that breaks while nobody asks it anything says so here; the next query then fails and tells.
      client.on('error', () => {})
      try {
        await client.query('BEGIN')
        const result = await use(queriesOn(client))
        await client.query('COMMIT')
        return result
      } catch (error) {
        await client.query('ROLLBACK').catch((broken: Error) => {
          failure = broken
        })
        throw error
      } finally {
        client.removeAllListeners('error')
        client.release(failure)
      }
    })
  }

  /** A server makes them itself. */
  async checkpoint(): Promise<void> {}

  close(): Promise<void> {
    return this.#pool.end()
  }

  async #guarded<T>(use: () => Promise<T>): Promise<T> {
    try {
      return await use()
    } catch (error) {
      throw serverError(error, this.#address)
    }
  }
}

function queriesOn(client: Pick<pg.Pool, 'query'>): Queries {
  return {
    rows: async <Row extends object>(sql: string, values: readonly Value[] = []) => {
      const { rows } = await client.query<Row>(sql, values.map(bound))
      return rows.map((row) => restored(row))
    },
    run: async (sql) => {
      await client.query(sql)
    },
  }
}

/** Says in our words what a server or the way to it can do wrong; anything else is a fault of ours and stays as it is. */
export function serverError(error: unknown, address: string): unknown {
  if (error instanceof LedgerError || !(error instanceof Error)) return error
  const { code = '' } = error as { code?: string }
  const cause = { cause: error }
  const say = (of: LedgerError['code'], what: string) => new LedgerError(of, `${address} ${what}`, cause)
  if (/^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENOENT)$/.test(code) || isTimeout(error)) {
    return say(
      'ledger-unreachable',
      `does not answer (${code || 'timeout'}); check the address and that the server runs`,
    )
  }
  if (/^(?:28|3D|42501)/.test(code)) {
    return say('ledger-refused', `refuses (${error.message}); check user, password, database and rights`)
  }
  if (code === '53100') return say('disk-full', 'has a full disk; make room there and run the command again')
  if (code === '25006') return say('ledger-read-only', 'takes no writing (a standby?); use the primary server')
  if (
    /^(?:08|57P)/.test(code) ||
    code === 'ECONNRESET' ||
    code === 'EPIPE' ||
    /Connection terminated|not queryable/.test(error.message)
  ) {
    return say('connection-lost', 'ended the connection; what was acknowledged is kept; run the command again')
  }
  return error
}

function isTimeout(error: Error): boolean {
  return /timeout (?:expired|exceeded)/.test(error.message)
}
