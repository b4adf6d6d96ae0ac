import type { Value } from './database.js'

/**
 * PostgreSQL's text holds neither U+0000 nor half a surrogate pair, and a report's text is never altered. Such characters are
 * kept as an escape, U+F8F0 with four hexadecimal digits, and so is the escape's own character. Everything that goes into the
 * database passes through `bound`, and everything that comes out through `restored`.
 */
const ESCAPE = '\uf8f0'
const UNSTORABLE = /[\0\uf8f0]|\p{Surrogate}/gu
const ESCAPED = /\uf8f0([0-9a-f]{4})/g

/** A value as a driver sends it. */
export function bound(value: Value): unknown {
  if (typeof value === 'string') return storable(value)
  if (Array.isArray(value)) return value.map((each) => (typeof each === 'string' ? storable(each) : each))
  if (value !== null && typeof value === 'object') return JSON.stringify((value as { json: unknown }).json, replacer)
  return value
}

/** A value as it was before `bound`; of JSON, all of it. */
export function restored<T>(value: T): T
export function restored(value: unknown): unknown {
  if (typeof value === 'string') return value.includes(ESCAPE) ? value.replace(ESCAPED, characterOf) : value
  if (Array.isArray(value)) return value.map((each) => restored(each))
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, restored(each)]))
}

export function storable(text: string): string {
  return text.replace(UNSTORABLE, (character) => ESCAPE + character.charCodeAt(0).toString(16).padStart(4, '0'))
}

function replacer(_: string, value: unknown): unknown {
  return typeof value === 'string' ? storable(value) : value
}

function characterOf(_: string, digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16))
}
