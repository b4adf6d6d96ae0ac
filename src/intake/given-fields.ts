import type { Origins, Report } from '../reading/types.js'

/** What a feed, a message or the like tells of a report beside its text. */
export interface GivenFields {
  readonly title?: string | undefined
  readonly outlet?: string | undefined
  readonly url?: string | undefined
  readonly published?: string | undefined
  readonly modified?: string | undefined
  readonly authors?: readonly string[] | undefined
  readonly language?: string | undefined
  readonly section?: string | undefined
}

const FIELDS = ['title', 'outlet', 'url', 'published', 'modified', 'authors', 'language', 'section'] as const

/**
 * The report with these fields, each saying that it was found in *place* (`feed`, `mail`). They go before what the report
 * says itself, which is kept beside them where it differs: whoever sends a text knows its title better than its markup does.
 */
export function withGiven(report: Report, given: GivenFields, place: string): Report {
  const fields: Record<string, unknown> = {}
  const origins: Record<string, unknown> = { ...report.origins }
  for (const field of FIELDS) {
    const value = given[field]
    if (value === undefined || value.length === 0) continue
    fields[field] = value
    origins[field] = originOf(report, field, value, place)
  }
  return { ...report, ...fields, ...(Object.keys(origins).length > 0 && { origins: origins as Origins }) }
}

function originOf(report: Report, field: (typeof FIELDS)[number], value: unknown, place: string): object {
  const own = report[field]
  const from = `${place}:${field}`
  if (own === undefined || String(own) === String(value)) return { place: from }
  const other = { value: String(own), place: report.origins?.[field]?.place ?? 'text' }
  return { place: from, reason: `The ${place} goes before the text.`, others: [other] }
}
