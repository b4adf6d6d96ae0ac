import type { Home } from '../ledger/query/home.js'
import { type Html, html } from './html.js'
import { layout } from './layout.js'
import { copyRows, reportRows, voiceRows } from './lists.js'
import { counted } from './words.js'

export interface HomeOptions {
  readonly asset: (name: string) => string
  /** What goes with files that are dropped; null where nothing may be added. */
  readonly token: string | null
}

/** Where a reader begins: search, what came last, who is quoted most, what was copied. */
export function homePage(data: Home, { asset, token }: HomeOptions): string {
  const isEmpty = data.summary.reports === 0
  const main = html`<div class="hero"><h1>Who claims what</h1>
<p class="says">${isEmpty ? 'The ledger is empty.' : `${counted(data.summary.statements, 'statement')} in ${counted(data.summary.reports, 'report')}.`}</p>
${!isEmpty && search()}${token !== null && dropZone(token)}</div>
${isEmpty ? advice(token !== null) : overview(data)}`
  return layout(
    { title: 'Hearsay', path: '/', twins: [['JSON', '/index.json']], scripts: token === null ? [] : ['drop.js'] },
    main,
    asset,
  )
}

function search(): Html {
  return html`<form class="question" action="/statements" role="search"><div class="words"><input type="search" name="q" aria-label="Words of a statement" placeholder="Words of a statement, for example: barrel bombs" maxlength="500"><button>Search</button></div></form>`
}

function dropZone(token: string): Html {
  return html`<form class="drop" id="drop" action="/add" method="post" enctype="multipart/form-data"><input type="hidden" name="token" value="${token}"><label>Add reports <input type="file" name="files" multiple required></label><button>Add</button><span class="facts" role="status">Text or saved pages; they stay on this machine.</span></form>`
}

function overview({ latest, quoted, copies }: Home): Html {
  return html`<div class="columns thirds"><section class="block"><h2>Latest reports</h2>${reportRows(latest)}</section>
<section class="block"><h2>Most quoted</h2>${voiceRows(quoted)}<p><a href="/voices">All voices</a></p></section></div>
${copies.length > 0 && html`<div class="columns"><section class="block"><h2>Just copied</h2>${copyRows(copies)}</section></div>`}`
}

/** What to do where nothing is there yet. */
function advice(mayAdd: boolean): Html {
  return html`<div class="prose"><h2>Fill it</h2>
<p>${mayAdd ? 'Choose files above, or stop the server and put' : 'Stop the server, put'} a folder of saved reports into the ledger, and start it again:</p>
<pre tabindex="0">hearsay add ~/saved-reports
hearsay serve</pre>
<p>${mayAdd ? '' : 'With hearsay serve --allow-add, files can be dropped on this page as well. '}The reports never leave this machine.</p></div>`
}
