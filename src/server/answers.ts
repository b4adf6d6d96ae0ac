import type { CopyPage } from '../ledger/query/copy-page.js'
import type { Home } from '../ledger/query/home.js'
import type { OutletPage } from '../ledger/query/outlet-page.js'
import type { Relays } from '../ledger/query/relays.js'
import type { ReportPage } from '../ledger/query/report-page.js'
import type { StatementsPage } from '../ledger/query/statements-page.js'
import type { VoiceDetails } from '../ledger/query/voice-details.js'
import type { VoicesPage } from '../ledger/query/voices-page.js'
import type { Reading } from '../reading/types.js'
import type { About } from '../web/about-page.js'
import type { Added } from '../web/added-page.js'
import type { ProblemDetails } from './problem.js'

/** Every answer in JSON by the name of its type. The OpenAPI document and the client are made from it. */
export interface Answers {
  readonly Home: Home
  readonly StatementsPage: StatementsPage
  readonly ReportPage: ReportPage
  readonly VoicesPage: VoicesPage
  readonly VoiceDetails: VoiceDetails
  readonly OutletPage: OutletPage
  readonly CopyPage: CopyPage
  readonly Relays: Relays
  readonly About: About
  readonly Reading: Reading
  readonly Added: Added
  readonly ProblemDetails: ProblemDetails
}
