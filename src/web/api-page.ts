import { type Html, html } from './html.js'
import { layout } from './layout.js'
import { markdown } from './markdown.js'

/** The parts of an OpenAPI document that the reference shows. */
export interface ApiDocument {
  readonly info: { readonly description: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>
}

interface ApiOperation {
  readonly summary: string
  readonly parameters?: readonly object[]
  readonly responses: Readonly<Record<string, object>>
}

interface ApiParameter {
  readonly name: string
  readonly in: string
  readonly description: string
  readonly schema: {
    readonly type: string
    readonly enum?: readonly string[]
    readonly items?: { readonly enum?: readonly string[] }
  }
}

interface ApiProblem {
  readonly code: string
  readonly status: number
  readonly title: string
}

/** The reference of the API, made from its OpenAPI document. */
export function apiPage(
  document: ApiDocument,
  problems: readonly ApiProblem[],
  asset: (name: string) => string,
): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationOf(path, method, operation)),
  )
  const rows = problems.map(
    ({ code, status, title }) =>
      html`<tr id="${code}"><td><code>${code}</code></td><td class="n">${status}</td><td>${title}</td></tr>`,
  )
  const main = html`<div class="prose"><h1>API</h1>${markdown(document.info.description)}
<p>The same for programs: <a href="/openapi.json">openapi.json</a>. For TypeScript: <code>import { createClient } from 'hearsay/client'</code>.</p>
<p>What is here stays: fields may be added, and none is removed or changes its meaning before the next major version.</p></div>
<div class="columns">${operations}
<section class="operation"><h2>Problems</h2><p>A request that cannot be answered gets <code>application/problem+json</code>. Its <code>type</code> ends with one of these codes.</p>
<table><thead><tr><th scope="col">Code</th><th scope="col" class="n">Status</th><th scope="col">What is wrong</th></tr></thead><tbody>${rows}</tbody></table></section></div>`
  return layout({ title: 'API', path: '/api', twins: [['OpenAPI', '/openapi.json']] }, main, asset)
}

function operationOf(path: string, method: string, { summary, parameters = [] }: ApiOperation): Html {
  const rows = (parameters as readonly ApiParameter[]).map(({ name, description, schema }) => {
    const choices = schema.enum ?? schema.items?.enum
    return html`<tr><td><code>${name}</code></td><td>${markdown(description)}${choices !== undefined && html`<span class="facts">${choices.join(', ')}</span>`}</td></tr>`
  })
  return html`<section class="operation"><h2><code>${method.toUpperCase()} ${path}</code></h2><p>${summary}.</p>${
    rows.length > 0 &&
    html`<table><thead><tr><th scope="col">Parameter</th><th scope="col">What it is</th></tr></thead><tbody>${rows}</tbody></table>`
  }</section>
`
}
