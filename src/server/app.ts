import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { stampOf } from '../ledger/query/stamp.js'
import { answerOf, respond } from './answer.js'
import { assetAddress, readAssets } from './assets.js'
import { guard } from './guard.js'
import { KeptAnswers } from './kept-answers.js'
import { PATIENCE, within } from './patience.js'
import { Problem } from './problem.js'
import { addRoute } from './resources/add.js'
import { decideRoute } from './resources/decide.js'
import { RESOURCES } from './resources/index.js'
import { openApiRoute } from './resources/openapi.js'
import { permalinkRoute } from './resources/permalink.js'
import { readRoute } from './resources/read.js'
import { addResource } from './serve-resource.js'
import type { Server, ServerOptions, Services } from './services.js'

/** A browser keeps a file whose address holds its version. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

/** The application: a function from requests to responses. It listens nowhere; `listen` does. */
export function createApp(services: Services, options: ServerOptions): Hono {
  const assets = readAssets()
  const asset = (name: string) => assetAddress(assets, name)
  const server: Server = { services, options, asset, token: randomBytes(24).toString('base64url') }
  const app = new Hono()
  guard(app, server)
  const kept = new KeptAnswers()
  for (const resource of RESOURCES) addResource(app, resource, server, kept)
  app.get('/health', async (c) => {
    await within(PATIENCE, stampOf(services.ledger))
    return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' })
  })
  app.get('/static/:name', (c) => {
    const found = assets.get(c.req.param('name'))
    if (found === undefined) throw new Problem('not-found', 'There is no such file')
    const { type, body, version } = found
    const cache = c.req.query('v') === version ? FOR_GOOD : 'no-cache'
    return respond(answerOf(type, body.toString()), c.req.raw.headers, cache)
  })
  openApiRoute(app, server)
  permalinkRoute(app, server)
  readRoute(app, server)
  addRoute(app, server)
  decideRoute(app, server)
  for (const path of new Set(app.routes.map((route) => route.path).filter((path) => path !== '/*'))) {
    app.all(path, (c) => {
      throw new Problem('wrong-method', `${c.req.path} does not take ${c.req.method}; see /api`)
    })
  }
  return app
}
