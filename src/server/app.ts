import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { stampOf } from '../ledger/query/stamp.js'
import { problemPage } from '../web/problem-page.js'
import { answerOf, respond } from './answer.js'
import { assetAddress, readAssets } from './assets.js'
import { endingsOf } from './endings.js'
import { SAFETY } from './headers.js'
import { hostCheck } from './hosts.js'
import { KeptAnswers } from './kept-answers.js'
import { readParameters } from './parameters.js'
import { within } from './patience.js'
import { detailsOf, Problem } from './problem.js'
import { problemOf } from './problem-of.js'
import { type AnyResource, JSON_TYPE, type PageContext } from './resource.js'
import { addRoute } from './resources/add.js'
import { decideRoute } from './resources/decide.js'
import { RESOURCES } from './resources/index.js'
import { openApiRoute } from './resources/openapi.js'
import { permalinkRoute } from './resources/permalink.js'
import { readRoute } from './resources/read.js'
import type { Server, ServerOptions, Services } from './services.js'

const PATIENCE = 10_000
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

/** What holds for every request: who may ask, what goes with the answer, how faults are told, and the log. */
function guard(app: Hono, server: Server): void {
  const { services, options } = server
  const isKnownHost = hostCheck(options.host, options.hosts)
  const began = new WeakMap<Request, number>()
  app.use('*', async (c, next) => {
    began.set(c.req.raw, services.now())
    if (!isKnownHost(c.req.header('host'))) {
      throw new Problem(
        'wrong-host',
        'This server is not asked by that name; start it with --host-name NAME to allow it',
      )
    }
    await next()
    finish(c, server, began)
  })
  app.notFound((c) => {
    throw new Problem('not-found', `There is nothing at ${c.req.path}; the start page leads to all there is`)
  })
  app.onError((error, c) => {
    const problem = problemOf(error)
    c.res = problemResponse(c, problem, server)
    finish(c, server, began, problem)
    return c.res
  })
}

function finish(c: Context, { services, options }: Server, began: WeakMap<Request, number>, problem?: Problem): void {
  for (const [name, value] of Object.entries(SAFETY)) c.res.headers.set(name, value)
  const origin = c.req.header('origin')
  if (origin !== undefined && options.cors?.includes(origin)) {
    c.res.headers.set('Access-Control-Allow-Origin', origin)
    c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin')
    c.res.headers.append('Vary', 'Origin')
  }
  const { cause } = problem ?? {}
  services.log({
    ...{ method: c.req.method, path: c.req.path, status: c.res.status },
    ms: Math.round((services.now() - (began.get(c.req.raw) ?? services.now())) * 10) / 10,
    bytes: Number(c.res.headers.get('Content-Length') ?? 0),
    ...(problem === undefined ? {} : { problem: problem.code }),
    ...(problem !== undefined && problem.status >= 500 && cause instanceof Error
      ? { fault: cause.stack ?? cause.message }
      : {}),
  })
}

/** A browser gets a page, and a program the details. */
function problemResponse(c: Context, problem: Problem, { asset }: Server): Response {
  const { status } = problem
  const headers: Record<string, string> = { 'Cache-Control': 'no-store' }
  if (status === 503) headers['Retry-After'] = '5'
  if (isForBrowser(c)) {
    const body = problemPage(detailsOf(problem), c.req.path, asset)
    return new Response(body, { status, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } })
  }
  const body = JSON.stringify(detailsOf(problem))
  return new Response(body, { status, headers: { ...headers, 'Content-Type': 'application/problem+json' } })
}

function isForBrowser(c: Context): boolean {
  return !/\.(?:json|jsonld|txt|atom)$/.test(c.req.path) && (c.req.header('accept') ?? '').includes('text/html')
}

function addResource(app: Hono, resource: AnyResource, server: Server, kept: KeptAnswers): void {
  const hasParameter = /:(\w+)$/.exec(resource.path)
  const stem = resource.path === '/' ? '/index' : resource.path
  const paths = hasParameter ? [resource.path] : [resource.path, ...endingsOf(resource).map((one) => `${stem}.${one}`)]
  for (const path of paths) {
    app.get(path, async (c) => {
      const asked = hasParameter ? c.req.param(hasParameter[1] as string) : c.req.path.slice(stem.length)
      const [, id = '', ending] = /^(.*?)(?:\.([a-z]+))?$/s.exec(asked ?? '') ?? []
      return answerResource(c, resource, server, kept, hasParameter ? { [hasParameter[1] as string]: id } : {}, ending)
    })
  }
}

async function answerResource(
  c: Context,
  resource: AnyResource,
  { services, options, token, asset }: Server,
  kept: KeptAnswers,
  path: Readonly<Record<string, string>>,
  ending: string | undefined,
): Promise<Response> {
  const { searchParams: query, host, pathname } = new URL(c.req.url)
  const form = formOf(resource, ending)
  const given = readParameters(resource.parameters, path, query)
  const origin = `http://${c.req.header('host') ?? host}`
  const own = ending === undefined ? pathname : pathname.slice(0, -ending.length - 1)
  const context: PageContext = { asset, path: own, query, given, origin, may: options.may, token }
  const make = async () => answerOf(form.type, form.write(await resource.load(services, given), context))
  const answer = async () => kept.get(await stampOf(services.ledger), `${origin}${pathname}?${query}`, make)
  return respond(await within(options.patience ?? PATIENCE, answer()), c.req.raw.headers)
}

function formOf({ forms }: AnyResource, ending: string | undefined): AnyResource['forms'][string] {
  if (ending === 'json') return { type: JSON_TYPE, write: (data) => JSON.stringify(data) }
  const form = ending === 'html' ? undefined : forms[ending ?? 'html']
  if (form === undefined) throw new Problem('not-found', `There is no form .${ending} of this; see /api`)
  return form
}
