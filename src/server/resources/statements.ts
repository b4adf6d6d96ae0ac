import { type StatementsPage, statementsPage } from '../../ledger/query/statements-page.js'
import { feed } from '../../web/feed.js'
import { statementsHtml } from '../../web/statements-page.js'
import type { Parameter } from '../parameters.js'
import { page, type Resource } from '../resource.js'
import { askedFor, FILTERS, filterOf, query } from './shared.js'

const PARAMETERS: readonly Parameter[] = [
  ...FILTERS,
  query('sort', 'The newest first, or the best match first', { type: 'string', enum: ['date', 'relevance'] }),
  query('limit', 'Statements of a page', { type: 'integer', minimum: 1, maximum: 200, default: 20 }),
  query('after', 'The `next` of the page before', { type: 'string', maxLength: 300, pattern: '^[\\w-]+$' }),
]

export const statements: Resource<StatementsPage> = {
  path: '/statements',
  name: 'StatementsPage',
  summary: 'Statements by their words and by what they are, a page at a time, with counts to narrow them down',
  parameters: PARAMETERS,
  load: ({ ledger }, given) => {
    const [after, limit] = [given.text('after'), given.number('limit')]
    return statementsPage(ledger, {
      ...filterOf(given),
      sort: given.text('sort') === 'relevance' ? 'relevance' : 'date',
      ...(after === undefined ? {} : { after }),
      ...(limit === undefined ? {} : { limit }),
    })
  },
  forms: {
    ...page((data: StatementsPage, { query, asset }) => statementsHtml(data, askedFor(PARAMETERS, query), asset)),
    atom: {
      type: 'application/atom+xml; charset=utf-8',
      write: (data: StatementsPage, { query, origin }) => feed(data, askedFor(PARAMETERS, query), origin),
    },
  },
}
