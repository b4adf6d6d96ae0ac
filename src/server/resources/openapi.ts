import type { Hono } from 'hono'
import { apiPage } from '../../web/api-page.js'
import { answerOf, respond } from '../answer.js'
import { openApi, problems } from '../open-api.js'
import { HTML, JSON_TYPE } from '../resource.js'
import type { Server } from '../services.js'

/** `/openapi.json` for programs, and `/api`, the same for people. */
export function openApiRoute(app: Hono, { asset }: Server): void {
  const document = openApi()
  const json = answerOf(JSON_TYPE, JSON.stringify(document))
  const page = answerOf(HTML, apiPage(document, problems(), asset))
  app.get('/openapi.json', (c) => respond(json, c.req.raw.headers))
  app.get('/api', (c) => respond(page, c.req.raw.headers))
}
