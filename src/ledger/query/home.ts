import type { Queries } from '../database.js'
import { askForCopies, type KeptCopy, latestCopiesQuestion } from './copies.js'
import { type ListedReport, latestReports } from './latest.js'
import { type Summary, summaryOf } from './summary.js'
import { mostQuoted, type Quoted } from './who.js'

/** What a reader begins with. */
export interface Home {
  readonly summary: Summary
  /** The reports that came last. */
  readonly latest: readonly ListedReport[]
  /** The voices that most statements start with. */
  readonly quoted: readonly Quoted[]
  /** The copies that were found last. */
  readonly copies: readonly KeptCopy[]
}

export async function home(queries: Queries): Promise<Home> {
  return {
    summary: await summaryOf(queries),
    latest: await latestReports(queries, 8),
    quoted: await mostQuoted(queries, 12),
    copies: await askForCopies(queries, latestCopiesQuestion(6)),
  }
}
