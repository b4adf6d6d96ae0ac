import type { OutletPage, Shared } from '../ledger/query/outlet-page.js'
import { type Html, html } from './html.js'
import { layout } from './layout.js'
import { address, isolated } from './links.js'
import { reportRows, voiceRows } from './lists.js'
import { counted } from './words.js'

export function outletHtml(outlet: OutletPage, asset: (name: string) => string): string {
  const { key, name, reports, statements, newest, quoted, tookFrom, gaveTo } = outlet
  const path = `/outlets/${key}`
  const main = html`<div class="title"><p class="facts">outlet</p><h1>${isolated(name)}</h1>
<p class="says"><a href="${address('/statements', { outlet: name })}">${counted(statements, 'statement')}</a> in ${counted(reports, 'report')} · <a href="${address('/relays', { outlet: name })}">whose words it passes on</a></p></div>
<div class="columns thirds"><section class="block"><h2>Newest reports</h2>${reportRows(newest)}</section>
<div class="block"><section class="block"><h2>Quotes most</h2>${voiceRows(quoted)}</section>${shared('Took passages from', tookFrom)}${shared('Gave passages to', gaveTo)}</div></div>`
  return layout({ title: name, path, twins: [['JSON', `${path}.json`]] }, main, asset)
}

function shared(title: string, items: readonly Shared[]): Html | null {
  if (items.length === 0) return null
  return html`<section><h2>${title}</h2><ul class="rows">${items.map(
    ({ key, label, count }) =>
      html`<li><a href="/outlets/${key}">${isolated(label)}</a><span class="n">${counted(count, 'report')}</span></li>`,
  )}</ul></section>`
}
