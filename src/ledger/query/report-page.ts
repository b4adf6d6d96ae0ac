import type { Queries } from '../database.js'
import { type KeptReading, loadReadings } from '../store/load.js'
import { askForCopies, copiesOfQuestion, type KeptCopy } from './copies.js'
import { type Version, versionsOf } from './versions.js'

/** One report with all that the ledger knows of it. */
export interface ReportPage {
  readonly reading: KeptReading
  /** The key of its outlet. */
  readonly outlet: string | null
  /** Of each name in its chains, who that is across reports. */
  readonly voices: readonly PageVoice[]
  /** The passages that it has in common with others. */
  readonly copies: readonly KeptCopy[]
  /** The texts that stood at its address, itself among them. */
  readonly versions: readonly Version[]
}

export interface PageVoice {
  readonly who: string
  /** The key of the entity. */
  readonly entity: string
}

const NUMBER = `SELECT r.report, o.key AS outlet FROM reports r LEFT JOIN outlets o USING (outlet) WHERE r.key = $1`

const VOICES = `SELECT n.who, e.key AS entity FROM appearances a JOIN names n USING (name) JOIN entities e USING (entity)
  WHERE a.report = $1 ORDER BY a.name`

/** The report with this key; null where there is none. */
export async function reportPage(queries: Queries, key: string): Promise<ReportPage | null> {
  const [row] = await queries.rows<{ report: number; outlet: string | null }>(NUMBER, [key])
  if (row === undefined) return null
  const [reading] = await loadReadings(queries, [row.report])
  if (reading === undefined) return null
  const copies = await askForCopies(queries, copiesOfQuestion(row.report, 'the report'))
  return {
    reading,
    outlet: row.outlet,
    voices: await queries.rows<PageVoice>(VOICES, [row.report]),
    copies: copies.filter(({ decided }) => decided !== false),
    versions: await versionsOf(queries, row.report),
  }
}
