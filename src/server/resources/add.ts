import type { Hono } from 'hono'
import { addedPage } from '../../web/added-page.js'
import { readForm } from '../body.js'
import { Problem } from '../problem.js'
import { HTML } from '../resource.js'
import { refuseForged } from '../same-origin.js'
import type { Sent, Server } from '../services.js'

/** A day's saved pages. */
const MOST_ADDED = 64 * 2 ** 20

/** `POST /add`: files from the page's drop zone, into the ledger. Only where the server was started with `--allow-add`. */
export function addRoute(app: Hono, { services, options, token, asset }: Server): void {
  app.post('/add', async (c) => {
    if (!options.may.add)
      throw new Problem('forbidden', 'This server only shows; start it with --allow-add to add reports')
    const form = await readForm(c.req.raw, MOST_ADDED)
    refuseForged(c.req.raw.headers, token, form.get('token'))
    const files = form.getAll('files').flatMap((one) => (typeof one !== 'string' && one.size > 0 ? [one] : []))
    if (files.length === 0) throw new Problem('not-a-report', 'No file was sent; choose some, and send them again')
    const kept = await services.add(await Promise.all(files.map(sentOf)))
    if (isForProgram(c.req.header('accept'))) return c.json(kept)
    return c.body(addedPage(kept, asset), 200, { 'Content-Type': HTML, 'Cache-Control': 'no-store' })
  })
}

async function sentOf(file: Blob & { readonly name: string }): Promise<Sent> {
  return { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function isForProgram(accept: string | undefined): boolean {
  return accept?.startsWith('application/json') ?? false
}
