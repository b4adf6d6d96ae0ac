import { type VoicesPage, voicesPage } from '../../ledger/query/voices-page.js'
import { STANDINGS, type Standing } from '../../reading/types.js'
import { voicesHtml } from '../../web/voices-page.js'
import type { Parameter } from '../parameters.js'
import { page, type Resource } from '../resource.js'
import { askedFor, query } from './shared.js'

const PARAMETERS: readonly Parameter[] = [
  query('q', 'Words of the name', { type: 'string', maxLength: 200 }),
  query('standing', 'The standing', { type: 'string', enum: STANDINGS }),
  query('limit', 'Voices of a page', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
  query('after', 'The `next` of the page before', { type: 'string', maxLength: 40, pattern: '^[0-9a-f.]+$' }),
]

export const voices: Resource<VoicesPage> = {
  path: '/voices',
  name: 'VoicesPage',
  summary: 'Voices, the most quoted first',
  parameters: PARAMETERS,
  load: ({ ledger }, given) => {
    const [name, standing, after] = [given.text('q'), given.text('standing'), given.text('after')]
    return voicesPage(ledger, {
      ...(name === undefined ? {} : { name }),
      ...(standing === undefined ? {} : { standing: standing as Standing }),
      ...(after === undefined ? {} : { after }),
      limit: given.number('limit') ?? 50,
    })
  },
  forms: page((data: VoicesPage, { query, asset }) => voicesHtml(data, askedFor(PARAMETERS, query), asset)),
}
