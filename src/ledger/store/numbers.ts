import type { Queries } from '../database.js'
import { keyOf } from './keys.js'

const INSERT = {
  outlets: `INSERT INTO outlets (key, name) SELECT key, value FROM json_to_recordset($1::json) AS given (key text, value text)
    ON CONFLICT (key) DO NOTHING`,
  names: `INSERT INTO names (key, who, search)
    SELECT key, value, to_tsvector('simple', left(value, 1000)) FROM json_to_recordset($1::json) AS given (key text, value text)
    ON CONFLICT (key) DO NOTHING`,
} as const

const NUMBER = { outlets: 'outlet', names: 'name' } as const

/** The numbers of values, by their keys; a value that the table lacks is put in. */
export async function keep(
  queries: Queries,
  table: keyof typeof INSERT,
  values: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const byKey = new Map(values.map((value) => [keyOf(value), value]))
  const find = `SELECT key, ${NUMBER[table]} AS number FROM ${table} WHERE key = ANY($1::text[])`
  return keepAll(queries, find, INSERT[table], byKey)
}

/** An entity to be: what it is called and how it speaks until somebody compares it with others. */
export interface NewEntity {
  readonly label: string
  readonly standing: string
}

const INSERT_ENTITIES = `INSERT INTO entities (key, label, standing)
  SELECT key, value->>'label', (value->>'standing')::standing FROM json_to_recordset($1::json) AS given (key text, value json)
  ON CONFLICT (key) DO NOTHING`

/** The numbers of entities, by their keys; one that is new is put in. */
export function keepEntities(
  queries: Queries,
  byKey: ReadonlyMap<string, NewEntity>,
): Promise<ReadonlyMap<string, number>> {
  const find = 'SELECT key, entity AS number FROM entities WHERE key = ANY($1::text[])'
  return keepAll(queries, find, INSERT_ENTITIES, byKey)
}

async function keepAll(
  queries: Queries,
  find: string,
  insert: string,
  byKey: ReadonlyMap<string, unknown>,
): Promise<ReadonlyMap<string, number>> {
  const look = async (keys: readonly string[]) => {
    const rows = keys.length === 0 ? [] : await queries.rows<{ key: string; number: number }>(find, [keys])
    return rows.map(({ key, number }) => [key, number] as const)
  }
  const found = new Map(await look([...byKey.keys()]))
  const missing = [...byKey].filter(([key]) => !found.has(key)).sort(([a], [b]) => (a < b ? -1 : 1))
  if (missing.length === 0) return found
  await queries.rows(insert, [{ json: missing.map(([key, value]) => ({ key, value })) }])
  return new Map([...found, ...(await look(missing.map(([key]) => key)))])
}
