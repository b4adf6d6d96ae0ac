import type { Context, Hono } from 'hono'
import { stampOf } from '../ledger/query/stamp.js'
import { answerOf, respond } from './answer.js'
import { endingsOf } from './endings.js'
import type { KeptAnswers } from './kept-answers.js'
import { readParameters } from './parameters.js'
import { PATIENCE, within } from './patience.js'
import { Problem } from './problem.js'
import { type AnyResource, JSON_TYPE, type PageContext } from './resource.js'
import type { Server } from './services.js'

/** Makes a resource known at its address, with every ending that it has. */
export function addResource(app: Hono, resource: AnyResource, server: Server, kept: KeptAnswers): void {
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
