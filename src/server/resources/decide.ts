import type { Hono } from 'hono'
import type { Decided } from '../../ledger/index.js'
import { readForm } from '../body.js'
import { Problem } from '../problem.js'
import { refuseForged } from '../same-origin.js'
import type { Server } from '../services.js'

const MOST = 64 * 1024
const KEY = /^[0-9a-f]{16}$/
const COPY = /^[0-9a-f]{32}$/
const ADDRESS = /^[0-9a-f]{16}\.[0-9a-f]{8}(?:-\d{1,4})?$/

/** `POST /decide`: what a reader decides on a page, with a reason. Only where the server was started with `--allow-decide`. */
export function decideRoute(app: Hono, { services, options, token }: Server): void {
  app.post('/decide', async (c) => {
    if (!options.may.decide) {
      throw new Problem('forbidden', 'This server only shows; start it with --allow-decide to decide')
    }
    const form = await readForm(c.req.raw, MOST)
    refuseForged(c.req.raw.headers, token, form.get('token'))
    const text = (name: string): string => String(form.get(name) ?? '').trim()
    await services.decide(decidedOf(text), {
      who: text('who') || 'a reader of the pages',
      why: text('why').slice(0, 1000),
    })
    return c.redirect(safePath(text('back')), 303)
  })
}

/** Throws `Problem` where it is nothing that can be decided. */
function decidedOf(text: (name: string) => string): Decided {
  const kind = text('kind')
  if (kind === 'merge') {
    const entities = [text('one'), text('other')] as const
    if (entities.every((key) => KEY.test(key))) return { kind, payload: { entities } }
  }
  if (kind === 'split' && KEY.test(text('report')) && text('name') !== '') {
    return { kind, payload: { report: text('report'), who: text('name') } }
  }
  if (kind === 'copy' && COPY.test(text('copy'))) {
    return { kind, payload: { copy: text('copy'), isCopy: text('is') === 'yes' } }
  }
  if (kind === 'wrong' && ADDRESS.test(text('statement'))) return { kind, payload: { statement: text('statement') } }
  if (kind === 'undo' && /^\d{1,9}$/.test(text('decision'))) {
    return { kind, payload: { decision: Number(text('decision')) } }
  }
  throw new Problem('bad-decision', `“${kind}” with what was sent is no decision; send it as the page does`)
}

/** A page of this server, and no other place. */
function safePath(path: string): string {
  return /^\/(?![/\\])[\w/.-]*$/.test(path) ? path : '/'
}
