import type { Context, Hono } from 'hono'
import { problemPage } from '../web/problem-page.js'
import { SAFETY } from './headers.js'
import { hostCheck } from './hosts.js'
import { detailsOf, Problem } from './problem.js'
import { problemOf } from './problem-of.js'
import type { Server } from './services.js'

/** What holds for every request: who may ask, what goes with the answer, how faults are told, and the log. */
export function guard(app: Hono, server: Server): void {
  const { services, options } = server
  const isKnownHost = hostCheck(options.host, options.hosts)
  // The outermost comes first: also what is refused below has its headers, and a line in the log.
  app.use('*', async (c, next) => {
    const began = services.now()
    await next()
    finish(c, server, began)
  })
  app.use('*', async (c, next) => {
    if (isKnownHost(c.req.header('host'))) return next()
    throw new Problem('wrong-host', 'This server is not asked by that name; start it with --host-name NAME to allow it')
  })
  app.notFound((c) => {
    throw new Problem('not-found', `There is nothing at ${c.req.path}; the start page leads to all there is`)
  })
  app.onError((error, c) => problemResponse(c, problemOf(error), server))
}

function finish(c: Context, { services, options }: Server, began: number): void {
  for (const [name, value] of Object.entries(SAFETY)) c.res.headers.set(name, value)
  const origin = c.req.header('origin')
  if (origin !== undefined && options.cors?.includes(origin)) {
    c.res.headers.set('Access-Control-Allow-Origin', origin)
    c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin')
    c.res.headers.append('Vary', 'Origin')
  }
  services.log({
    ...{ method: c.req.method, path: c.req.path, status: c.res.status },
    ms: Math.round((services.now() - began) * 10) / 10,
    bytes: Number(c.res.headers.get('Content-Length') ?? 0),
    ...(c.error === undefined ? {} : failure(problemOf(c.error))),
  })
}

/** What is no fault of the request is for those who run the server: what happened, and where. */
function failure({ code, cause }: Problem): { problem: string; fault?: string } {
  if (code !== 'fault' && code !== 'ledger-unavailable') return { problem: code }
  return { problem: code, fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
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
