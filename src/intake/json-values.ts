import { HearsayInputError } from './errors.js'

/** The error for JSON in which a field of a report is missing or wrong. */
export function notAReport(name: string, what: string, remedy: string): HearsayInputError {
  return new HearsayInputError('not-a-report', `${name} ${what}; ${remedy}`)
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value short enough for a message. */
export function shown(value: unknown): string {
  const json = JSON.stringify(value)
  return json.length > 40 ? `${json.slice(0, 40)}…` : json
}
