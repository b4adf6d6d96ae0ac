import type { VoicesPage } from '../ledger/query/voices-page.js'
import { STANDINGS } from '../reading/types.js'
import { sign } from './chain.js'
import { html } from './html.js'
import { layout } from './layout.js'
import { address, isolated } from './links.js'
import type { AskedFor } from './statements-page.js'

export function voicesHtml(
  { says, voices, next }: VoicesPage,
  asked: AskedFor,
  asset: (name: string) => string,
): string {
  const rows = voices.map(
    ({ key, label, standing, statements, reports }) =>
      html`<tr><td>${sign(standing)}<a href="/voices/${key}">${isolated(label)}</a></td><td>${standing}</td><td class="n">${statements}</td><td class="n">${reports}</td></tr>`,
  )
  const standings = STANDINGS.map(
    (one) => html`<option value="${one}"${asked.standing === one && html` selected`}>${one}</option>`,
  )
  const main = html`<div class="title"><h1>Voices</h1><p class="says">${says}</p></div>
<form class="question" action="/voices" role="search" aria-label="Voices"><div class="words"><input type="search" name="q" value="${String(asked.q ?? '')}" aria-label="Words of a name" placeholder="Words of a name" maxlength="200"><select name="standing" aria-label="Standing"><option value="">any standing</option>${standings}</select><button>Search</button></div></form>
${voices.length === 0 ? html`<p class="empty">Nobody of that kind speaks in the ledger.</p>` : html`<div class="columns"><table><thead><tr><th scope="col">Voice</th><th scope="col">Standing</th><th scope="col" class="n">Statements</th><th scope="col" class="n">Reports</th></tr></thead><tbody>${rows}</tbody></table></div>`}
${next !== null && html`<nav class="pager" aria-label="Pages"><a href="${address('/voices', { ...asked, after: next })}" rel="next">Next page</a></nav>`}`
  return layout({ title: 'Voices', path: '/voices', twins: [['JSON', address('/voices.json', asked)]] }, main, asset)
}
