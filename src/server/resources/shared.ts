import type { Parameter } from '../parameters.js'

/** A parameter of the path that is the key of something in the ledger. */
export function key(name: string, description: string): Parameter {
  return { name, in: 'path', description, schema: { type: 'string', pattern: '^[0-9a-f]{16}$' } }
}
