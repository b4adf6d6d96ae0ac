import type { Passage } from '../../reading/types.js'
import type { Queries } from '../database.js'
import { loadReadings } from '../store/load.js'
import { askForCopies, copiesOfQuestion, type KeptCopy } from './copies.js'

/** Two reports that share passages, and all that they share. */
export interface CopyPage {
  /** The copy that was asked for. */
  readonly copy: KeptCopy
  /** It and all others of the same two reports, in the order of the copying one. */
  readonly shared: readonly KeptCopy[]
  readonly texts: { readonly copy: SideText; readonly source: SideText }
}

export interface SideText {
  readonly text: string
  readonly passages: readonly Passage[]
}

/** The copy with this key; null where there is none. */
export async function copyPage(queries: Queries, key: string): Promise<CopyPage | null> {
  const [row] = await queries.rows<{ report: number; source: number }>(
    'SELECT report, source FROM copies WHERE key = $1',
    [key],
  )
  if (row === undefined) return null
  const all = await askForCopies(queries, copiesOfQuestion(row.report, 'the report'))
  const copy = all.find((one) => one.key === key)
  if (copy === undefined) return null
  const readings = await loadReadings(queries, [row.report, row.source])
  const side = (report: number): SideText => {
    const reading = readings.find((one) => one.report === report)
    return { text: reading?.text ?? '', passages: reading?.passages ?? [] }
  }
  const isOfBoth = (one: KeptCopy) => one.copy.key === copy.copy.key && one.source.key === copy.source.key
  return { copy, shared: all.filter(isOfBoth), texts: { copy: side(row.report), source: side(row.source) } }
}
