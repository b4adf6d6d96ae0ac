import { html } from './html.js'
import { layout } from './layout.js'
import { markdown } from './markdown.js'
import { counted } from './words.js'

/** What the program is, how good it is, and how much its ledger holds. */
export interface About {
  readonly version: string
  readonly model: { readonly name: string; readonly version: string } | null
  /** The model's card, in Markdown; empty where there is none. */
  readonly card: string
  readonly reports: number
  readonly statements: number
  readonly setAside: number
  readonly decisions: number
}

export function aboutPage(about: About, asset: (name: string) => string): string {
  const { version, card, reports, statements, setAside, decisions } = about
  const main = html`<div class="prose">
<h1>About these pages</h1>
<p>Hearsay ${version} reads English news reports and lists the statements in them: what is claimed, by whom, through which chain of voices, and what kind of authority stands behind it. Everything shown is a stretch of a report’s unaltered text.</p>
<p>This ledger holds ${counted(statements, 'statement')} of ${counted(reports, 'report')}; ${counted(setAside, 'document')} ${setAside === 1 ? 'was' : 'were'} set aside, ${counted(decisions, 'decision')} taken.</p>
<h2>When not to rely on it</h2>
<ul><li>To find out what is true. It tells who claims something, and never whether they are right.</li>
<li>Where a miss or a mistake does harm: it overlooks statements, and gives some to the wrong voice. Read the marked text before you publish something about a person.</li>
<li>For other languages than English, and other kinds of text than news.</li></ul>
${card === '' ? html`<p>No model is installed here.</p>` : markdown(card)}
</div>`
  return layout({ title: 'About', path: '/about', twins: [['JSON', '/about.json']] }, main, asset)
}
