import type { Hono } from 'hono'
import { statementPlace } from '../../ledger/query/statement-place.js'
import { reportAddress } from '../../web/links.js'
import { Problem } from '../problem.js'
import type { Server } from '../services.js'

const ADDRESS = /^([0-9a-f]{16})\.([0-9a-f]{8}(?:-\d{1,6})?)$/

/** `GET /statements/REPORT.ID`: an address that stays when a newer model counts the statements otherwise. It leads to the report. */
export function permalinkRoute(app: Hono, { services }: Server): void {
  app.get('/statements/:address', async (c) => {
    const [, report = '', id = ''] = ADDRESS.exec(c.req.param('address')) ?? []
    const place = report === '' ? null : await statementPlace(services.ledger, report, id)
    if (place === null)
      throw new Problem('not-found', `The ledger has no statement ${c.req.param('address')}; /statements finds them`)
    return c.redirect(reportAddress(place.key, place.statement), 302)
  })
}
