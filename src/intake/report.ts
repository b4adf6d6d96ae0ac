import type { Report } from '../reading/types.js'
import { originsOf } from './given-origins.js'
import { passagesOf } from './given-passages.js'
import { isObject, notAReport, shown } from './json-values.js'

const OPTIONAL = ['title', 'outlet', 'url', 'published', 'modified', 'language', 'section', 'agency'] as const
const DATES: readonly string[] = ['published', 'modified']

/** An ISO 8601 date cut off at any place: a year, a month, a day, a time of the day. */
const PREFIX = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/

/**
 * Takes a report out of parsed JSON. What else is there, such as an earlier reading's statements, is left, and so are passages
 * that an earlier reading found by itself: those that the intake marked say so in `origins`. `null` counts as absent.
 * *name* says where the JSON stood. Throws `not-a-report`.
 */
export function asReport(value: unknown, name: string): Report {
  if (!isObject(value)) throw notAReport(name, `is ${kindOf(value)}`, 'a report is an object {"id", "text", …}')
  const report = { id: idOf(value, name), text: textOf(value, name) }
  const origins = originsOf(value.origins, name)
  const passages = isReading(value) && !origins?.passages ? undefined : passagesOf(value.passages, report.text, name)
  const authors = authorsOf(value, name)
  return {
    ...report,
    ...optionalOf(value, name),
    ...(authors && { authors }),
    ...(passages && { passages }),
    ...(origins && { origins }),
  }
}

function isReading(fields: Record<string, unknown>): boolean {
  return 'statements' in fields && 'model' in fields
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
  if (DATES.includes(field) && !PREFIX.test(value)) {
    throw notAReport(
      name,
      `was ${field} ${shown(value)}`,
      'write it as 2016, 2016-06, 2016-06-17 or 2016-06-17T09:30:00Z',
    )
  }
  return value
}

/** One name may stand alone, as many exports have it. */
function authorsOf({ authors }: Record<string, unknown>, name: string): readonly string[] | undefined {
  if (authors === undefined || authors === null) return undefined
  const list = Array.isArray(authors) ? authors : [authors]
  if (list.every((author) => typeof author === 'string')) return list
  throw notAReport(name, `has the authors ${shown(authors)}`, 'write them as a list of names')
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'an array'
  return value === null ? 'null' : `a ${typeof value}`
}
