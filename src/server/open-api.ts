import { readFileSync } from 'node:fs'
import { endingsOf } from './endings.js'
import type { Parameter } from './parameters.js'
import { PROBLEMS } from './problem.js'
import { type AnyResource, JSON_TYPE } from './resource.js'
import { RESOURCES } from './resources/index.js'
import { MOST_READ, READ_TYPES } from './resources/read.js'

/** What an operation of the document says. */
export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly parameters?: readonly object[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, object>>
}

export interface OpenApi {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

const PROBLEM = {
  description: 'What was wrong, by RFC 9457',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
}

/** The document for programs: paths and parameters from the resources, the answers from the schemas of their types. */
export function openApi(version = '1'): OpenApi {
  const paths = Object.fromEntries(RESOURCES.flatMap(pathsOf))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hearsay',
      version,
      description:
        'Who claims what, in a ledger of news reports. Every page has its data at the same address with `.json`. Spans are half-open and count UTF-16 code units of the report’s text.',
    },
    paths: { ...paths, '/api/read': { post: READ }, '/health': { get: HEALTH } },
    components: { schemas: schemas() },
  }
}

function pathsOf(resource: AnyResource): [string, Record<string, Operation>][] {
  const stem = resource.path === '/' ? '/index' : resource.path.replace(/:(\w+)/, '{$1}')
  return endingsOf(resource).map((ending) => [`${stem}.${ending}`, { get: operationOf(resource, ending) }])
}

function operationOf(resource: AnyResource, ending: string): Operation {
  const type = ending === 'json' ? JSON_TYPE : (resource.forms[ending]?.type ?? 'text/plain')
  const schema = ending === 'json' ? { $ref: `#/components/schemas/${resource.name}` } : { type: 'string' }
  return {
    operationId: `get${resource.name}${ending === 'json' ? '' : `As${ending[0]?.toUpperCase()}${ending.slice(1)}`}`,
    summary: ending === 'json' ? resource.summary : `${resource.summary}, as ${type.split(';')[0]}`,
    parameters: resource.parameters.map(parameterOf),
    responses: {
      200: { description: resource.summary, content: { [type.split(';')[0] as string]: { schema } } },
      304: { description: 'You have it already, by its ETag' },
      default: PROBLEM,
    },
  }
}

function parameterOf({ name, in: place, description, schema, many }: Parameter): object {
  return {
    ...{ name, in: place, description, required: place === 'path' },
    schema: many ? { type: 'array', items: schema } : schema,
    ...(many ? { style: 'form', explode: true } : {}),
  }
}

const READ: Operation = {
  operationId: 'read',
  summary: 'Reads one report that is sent. Nothing is kept',
  requestBody: {
    required: true,
    description: `The report’s text, its page, or a report as JSON (\`id\`, \`text\`, \`title\`, \`outlet\`, \`url\`, \`published\`); at most ${MOST_READ / 2 ** 20} MiB`,
    content: Object.fromEntries(
      READ_TYPES.map((type) => [
        type,
        { schema: type === 'application/json' ? { type: 'object' } : { type: 'string' } },
      ]),
    ),
  },
  responses: {
    200: {
      description: 'The reading',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Reading' } } },
    },
    default: PROBLEM,
  },
}

const HEALTH: Operation = {
  operationId: 'health',
  summary: 'Whether the server and its ledger answer',
  responses: {
    200: { description: 'They do', content: { 'application/json': { schema: { type: 'object' } } } },
    default: PROBLEM,
  },
}

/** From the types, by `npm run schema`; a test holds them to be fresh. */
function schemas(): Record<string, object> {
  const text = readFileSync(new URL('../../docs/api.schema.json', import.meta.url), 'utf8')
  return JSON.parse(text.replaceAll('#/definitions/', '#/components/schemas/')).definitions
}

/** Codes of problems, for the reference. */
export function problems(): { readonly code: string; readonly status: number; readonly title: string }[] {
  return Object.entries(PROBLEMS).map(([code, [status, title]]) => ({ code, status, title }))
}
