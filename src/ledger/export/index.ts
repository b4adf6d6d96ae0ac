import type { Queries } from '../database.js'
import { readingsByKey } from '../store/all.js'
import { annotationLines } from './annotations.js'
import { csvHead, csvLines } from './csv.js'
import { jsonLine } from './json-lines.js'

export const EXPORT_FORMATS = ['jsonl', 'csv', 'annotations'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The whole ledger in one of the formats, sorted by the keys of reports: two ledgers that hold the same give the same. */
export async function* exportLines(queries: Queries, format: ExportFormat): AsyncGenerator<string> {
  if (format === 'csv') yield csvHead()
  for await (const reading of readingsByKey(queries)) {
    if (format === 'jsonl') yield jsonLine(reading)
    else yield* format === 'csv' ? csvLines(reading) : annotationLines(reading)
  }
}
