import { isoDate } from './dates.js'
import { HearsayInputError } from './errors.js'

/** The fields of a report that a foreign export may call by other names. */
export const MAPPABLE = [
  'id',
  'text',
  'title',
  'outlet',
  'url',
  'published',
  'modified',
  'language',
  'section',
] as const

/** For fields of a report the names that they have elsewhere: `{text: 'body'}`; a dot leads into an object: `meta.date`. */
export type FieldMap = { readonly [field in (typeof MAPPABLE)[number]]?: string }

/** Reads `text=body,published=date`. Throws `wrong-map` with what is wrong in it. */
export function parseFieldMap(written: string): FieldMap {
  const pairs = written.split(',').map((pair) => pair.split('=', 2).map((part) => part.trim()))
  for (const [field = '', name = ''] of pairs) {
    if (!(MAPPABLE as readonly string[]).includes(field)) {
      throw wrongMap(`"${field}" is no field of a report`, `the fields are ${MAPPABLE.join(', ')}`)
    }
    if (name === '') throw wrongMap(`"${field}" has no name after it`, `write ${field}=NAME`)
  }
  return Object.fromEntries(pairs)
}

/**
 * A foreign object with a report's names: mapped fields are taken from where the map says, others from their own names. Dates
 * of the usual forms become ISO 8601, and an object without an id gets *id*. What is no object is given back.
 */
export function mapFields(value: unknown, map: FieldMap, id: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const mapped: Record<string, unknown> = { ...value }
  for (const [field, path] of Object.entries(map)) mapped[field] = at(value, path)
  for (const field of ['published', 'modified']) mapped[field] = asDate(mapped[field])
  return { ...mapped, id: mapped.id ?? id }
}

/** A name with dots in it may be meant as it stands. */
function at(value: object, path: string): unknown {
  if (Object.hasOwn(value, path)) return (value as Record<string, unknown>)[path]
  let inner: unknown = value
  for (const name of path.split('.')) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, name)) return undefined
    inner = (inner as Record<string, unknown>)[name]
  }
  return inner
}

/** What is no date stays as it is, and is complained about like any other field. */
function asDate(value: unknown): unknown {
  return typeof value === 'string' ? (isoDate(value) ?? value) : value
}

function wrongMap(what: string, remedy: string): HearsayInputError {
  return new HearsayInputError('wrong-map', `In the map ${what}; ${remedy}`)
}
