import { html } from './html.js'
import { layout } from './layout.js'
import { isolated, reportAddress } from './links.js'
import { counted } from './words.js'

/** What became of files that were sent to be kept. */
export interface Added {
  readonly added: readonly { readonly key: string; readonly statements: number }[]
  readonly known: number
  readonly setAside: readonly { readonly code: string; readonly message: string }[]
}

export function addedPage({ added, known, setAside }: Added, asset: (name: string) => string): string {
  const title = added.length === 0 ? 'Nothing was added' : `${counted(added.length, 'report')} added`
  const main = html`<div class="prose"><h1>${title}</h1>
<ul>${added.map(({ key, statements }) => html`<li><a href="${reportAddress(key)}">Report ${key}</a>, ${counted(statements, 'statement')}</li>`)}</ul>
${known > 0 && html`<p>The ledger had ${counted(known, 'report')} of them already.</p>`}
${setAside.length > 0 && html`<h2>Set aside</h2><ul>${setAside.map(({ code, message }) => html`<li>${isolated(message)} <span class="facts">(${code})</span></li>`)}</ul>`}
<p><a href="/">To the start page</a></p></div>`
  return layout({ title, path: '/add' }, main, asset)
}
