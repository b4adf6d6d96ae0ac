import { type Relays, relays as relaysOf } from '../../ledger/query/relays.js'
import { relaysHtml } from '../../web/relays-page.js'
import type { Parameter } from '../parameters.js'
import { page, type Resource } from '../resource.js'
import { askedFor, FILTERS, filterOf, key, query } from './shared.js'

const PARAMETERS: readonly Parameter[] = [
  ...FILTERS,
  query('report', 'Only the statements of the report with this key', key('report', '').schema),
]

export const relays: Resource<Relays> = {
  path: '/relays',
  name: 'Relays',
  summary: 'Who passes whose words on, in one report or in all statements of a question',
  parameters: PARAMETERS,
  load: ({ ledger }, given) => {
    const report = given.text('report')
    return relaysOf(ledger, { ...filterOf(given), ...(report === undefined ? {} : { report }) })
  },
  forms: page((data: Relays, { query, asset }) => relaysHtml(data, askedFor(PARAMETERS, query), asset)),
}
