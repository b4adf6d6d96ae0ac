import type { RelayNode, Relays } from '../ledger/query/relays.js'
import { sign } from './chain.js'
import { graph } from './graph.js'
import { type Html, html } from './html.js'
import { layout } from './layout.js'
import { address, isolated } from './links.js'
import type { AskedFor } from './statements-page.js'

export function relaysHtml(data: Relays, asked: AskedFor, asset: (name: string) => string): string {
  const { report, ...rest } = asked
  const back = report === undefined ? address('/statements', rest) : `/reports/${report}`
  const main = html`<div class="title"><h1>Who relays whom</h1><p class="says">${data.says} <a href="${back}">Back to ${report === undefined ? 'the statements' : 'the report'}</a></p></div>
${data.edges.length === 0 ? html`<p class="empty">Nobody passes words on here.</p>` : html`${graph(data)}${data.isPart && html`<p class="facts">Only the most frequent are shown.</p>`}<div class="columns">${table(data)}</div>`}`
  return layout(
    { title: 'Who relays whom', path: '/relays', twins: [['JSON', address('/relays.json', asked)]] },
    main,
    asset,
  )
}

function table({ nodes, edges }: Relays): Html {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const rows = edges
    .toSorted((a, b) => b.count - a.count)
    .map(
      ({ from, to, count }) =>
        html`<tr><td>${named(byId.get(from))}</td><td>${named(byId.get(to))}</td><td class="n">${count}</td></tr>`,
    )
  return html`<table><thead><tr><th scope="col">Passes on</th><th scope="col">Whose words</th><th scope="col" class="n">Statements</th></tr></thead><tbody>${rows}</tbody></table>`
}

function named(node: RelayNode | undefined): Html | null {
  if (node === undefined) return null
  return html`${sign(node.kind === 'outlet' ? 'outlet' : node.standing)}<a href="/${node.kind}s/${node.key}">${isolated(node.label)}</a>`
}
