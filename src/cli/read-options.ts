import { InvalidArgumentError } from 'commander'
import { type FieldMap, HearsayInputError, type IntakeOptions, LIMITS, parseFieldMap } from '../intake/index.js'
import type { OutputOptions } from './output/index.js'

const MEBIBYTE = 1024 * 1024

/** What the options of `hearsay read` say. */
export interface ReadOptions extends OutputOptions {
  readonly map?: FieldMap
  readonly anyLanguage?: boolean
  /** In MiB. */
  readonly maxSize?: number
  readonly maxRatio?: number
  /** A file for a list of what was not read. */
  readonly reportRejects?: string
}

/** What they say of the intake. */
export function toIntake({ map, anyLanguage = false, maxSize, maxRatio }: ReadOptions): IntakeOptions {
  const bytes = maxSize === undefined ? LIMITS.bytes : maxSize * MEBIBYTE
  return { limits: { bytes, ratio: maxRatio ?? LIMITS.ratio }, anyLanguage, ...(map && { map }) }
}

/** A map as it is written in the command line. */
export function fieldMap(written: string): FieldMap {
  try {
    return parseFieldMap(written)
  } catch (error) {
    throw error instanceof HearsayInputError ? new InvalidArgumentError(`${error.message}.`) : error
  }
}

export function positive(value: string): number {
  const number = Number(value)
  if (number > 0 && Number.isFinite(number)) return number
  throw new InvalidArgumentError('It is a number above 0.')
}
