import { type CopyPage, copyPage } from '../../ledger/query/copy-page.js'
import { copyHtml } from '../../web/copy-page.js'
import { Problem } from '../problem.js'
import { page, type Resource } from '../resource.js'
import { key } from './shared.js'

export const copy: Resource<CopyPage> = {
  path: '/copies/:id',
  name: 'CopyPage',
  summary: 'A passage that two reports share, with both of them side by side',
  parameters: [key('id', 'The copy’s key', 32)],
  load: async ({ ledger }, given) => {
    const found = await copyPage(ledger, given.text('id') ?? '')
    if (found === null)
      throw new Problem('not-found', `The ledger has no copy ${given.text('id')}; reports lead to them`)
    return found
  },
  forms: page((data: CopyPage, { asset, may, token }) => copyHtml(data, { asset, token: may.decide ? token : null })),
}
