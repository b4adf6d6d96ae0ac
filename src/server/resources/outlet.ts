import { type OutletPage, outletPage } from '../../ledger/query/outlet-page.js'
import { outletHtml } from '../../web/outlet-page.js'
import { Problem } from '../problem.js'
import { page, type Resource } from '../resource.js'
import { key } from './shared.js'

export const outlet: Resource<OutletPage> = {
  path: '/outlets/:id',
  name: 'OutletPage',
  summary: 'One outlet: its reports, whom it quotes, and with whom it shares passages',
  parameters: [key('id', 'The outlet’s key')],
  load: async ({ ledger }, given) => {
    const found = await outletPage(ledger, given.text('id') ?? '')
    if (found === null)
      throw new Problem('not-found', `The ledger has no outlet ${given.text('id')}; reports lead to them`)
    return found
  },
  forms: page((data: OutletPage, { asset }) => outletHtml(data, asset)),
}
