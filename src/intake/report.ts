import type { Report } from '../reading/types.js'
import { HearsayInputError } from './errors.js'

const OPTIONAL = ['title', 'outlet', 'url', 'published'] as const

/** An ISO 8601 date cut off at any place: a year, a month, a day, a time of the day. */
const PREFIX = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/

/**
 * Takes a report out of parsed JSON; what else is there, such as an earlier reading of it, is left. `null` counts as absent.
 * *name* says where the JSON stood. Throws `not-a-report`.
 */
export function asReport(value: unknown, name: string): Report {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw notAReport(name, `is ${kindOf(value)}`, 'a report is an object {"id", "text", …}')
  }
  const fields = value as Record<string, unknown>
  const report = { id: idOf(fields, name), text: textOf(fields, name) }
  return Object.assign(report, optionalOf(fields, name))
}

/** Numbers are common ids in exports and lose nothing as text. */
function idOf({ id }: Record<string, unknown>, name: string): string {
  if (typeof id === 'string' && id !== '') return id
  if (Number.isSafeInteger(id)) return String(id)
  throw notAReport(
    name,
    id === undefined ? 'has no "id"' : `has the id ${shown(id)}`,
    'give it a text or a whole number',
  )
}

function textOf({ text }: Record<string, unknown>, name: string): string {
  if (typeof text !== 'string') {
    throw notAReport(
      name,
      text === undefined ? 'has no "text"' : `has the text ${shown(text)}`,
      'give the report’s words',
    )
  }
  if (text.trim() === '') throw notAReport(name, 'has an empty "text"', 'leave it out or give the report’s words')
  return text
}

function optionalOf(fields: Record<string, unknown>, name: string): Partial<Report> {
  const given = OPTIONAL.filter((field) => fields[field] !== undefined && fields[field] !== null)
  return Object.fromEntries(given.map((field) => [field, checked(field, fields[field], name)]))
}

function checked(field: (typeof OPTIONAL)[number], value: unknown, name: string): string {
  if (typeof value !== 'string') throw notAReport(name, `has the ${field} ${shown(value)}`, 'write it as text')
  if (field === 'published' && !PREFIX.test(value)) {
    throw notAReport(
      name,
      `was published ${shown(value)}`,
      'write it as 2016, 2016-06, 2016-06-17 or 2016-06-17T09:30:00Z',
    )
  }
  return value
}

function notAReport(name: string, what: string, remedy: string): HearsayInputError {
  return new HearsayInputError('not-a-report', `${name} ${what}; ${remedy}`)
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'an array'
  return value === null ? 'null' : `a ${typeof value}`
}

/** A value short enough for a message. */
function shown(value: unknown): string {
  const json = JSON.stringify(value)
  return json.length > 40 ? `${json.slice(0, 40)}…` : json
}
