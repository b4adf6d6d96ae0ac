import type { Hono } from 'hono'
import { readBody, typeOf } from '../body.js'
import { Problem } from '../problem.js'
import { refuseForeign } from '../same-origin.js'
import type { Server } from '../services.js'

export const READ_TYPES = ['text/plain', 'text/html', 'application/xhtml+xml', 'application/json'] as const
/** Some 300 pages of a newspaper. */
export const MOST_READ = 2 * 2 ** 20
/** One is read and so many wait; each may take seconds. */
const MOST_WAITING = 8

/** `POST /api/read`: a report in, its reading out. Nothing is kept. */
export function readRoute(app: Hono, { services, options }: Server): void {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  app.post('/api/read', async (c) => {
    const origin = c.req.header('origin')
    if (origin === undefined || !options.cors?.includes(origin)) refuseForeign(c.req.raw.headers)
    const type = typeOf(c.req.raw)
    if (!READ_TYPES.some((one) => one === type)) {
      throw new Problem(
        'unsupported-type',
        `A body of type “${type}” is not read; send one of ${READ_TYPES.join(', ')}`,
      )
    }
    if (waiting >= MOST_WAITING) throw new Problem('too-busy', 'Others are being read; try again in a few seconds')
    waiting++
    try {
      const bytes = await readBody(c.req.raw, MOST_READ)
      if (bytes.length === 0) throw new Problem('not-a-report', 'The body is empty; send the text of a report')
      const reading = last.then(() => services.read({ name: 'posted', type, bytes }))
      last = reading.catch(() => {})
      return c.json(await reading, 200, { 'Cache-Control': 'no-store' })
    } finally {
      waiting--
    }
  })
}
