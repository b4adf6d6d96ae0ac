import type { ReportPage } from '../../ledger/query/report-page.js'

/** A report as it is shown to somebody. */
export interface ReportView extends ReportPage {
  /** What goes with a decision; null where none may be taken. */
  readonly token: string | null
}
