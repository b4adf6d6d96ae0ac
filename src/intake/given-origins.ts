import type { Origin, Origins, OtherValue } from '../reading/types.js'
import { isObject, notAReport, shown } from './json-values.js'

/** Where fields were found, as JSON tells it. Throws `not-a-report`. */
export function originsOf(value: unknown, name: string): Origins | undefined {
  if (value === undefined || value === null) return undefined
  if (!isObject(value) || !Object.values(value).every(isOrigin)) {
    throw notAReport(name, `has the origins ${shown(value)}`, 'write {"title": {"place": "…"}}, or leave them out')
  }
  return value as Origins
}

function isOrigin(value: unknown): value is Origin {
  if (!isObject(value) || typeof value.place !== 'string') return false
  if (value.reason !== undefined && typeof value.reason !== 'string') return false
  return value.others === undefined || (Array.isArray(value.others) && value.others.every(isOther))
}

function isOther(value: unknown): value is OtherValue {
  return isObject(value) && typeof value.value === 'string' && typeof value.place === 'string'
}
