import type { Candidate, Linked, VoiceDetails } from '../ledger/query/voice-details.js'
import { actWord } from './act.js'
import { sign } from './chain.js'
import { shownDate } from './dates.js'
import { decisionForm, decisionRows } from './decision-form.js'
import { foundList } from './found.js'
import { type Html, html, joined } from './html.js'
import { layout } from './layout.js'
import { address, facts, isolated } from './links.js'
import { timeLine } from './time-line.js'
import { counted } from './words.js'

export interface VoiceOptions {
  readonly asset: (name: string) => string
  /** What goes with a decision; null where none may be taken. */
  readonly token: string | null
}

/** All that one voice said, what it is called, who passes its words on, and who it may be. */
export function voiceHtml(voice: VoiceDetails, { asset, token }: VoiceOptions): string {
  const { key, label, standing, statements, reports } = voice
  const path = `/voices/${key}`
  const all = address('/statements', { who: key })
  const main = html`<div class="title"><p class="facts">${sign(standing)}${standing}</p><h1>${isolated(label)}</h1>
<p class="says">${statements === 0 ? 'No statement starts with this voice.' : html`<a href="${all}">${counted(statements, 'statement')}</a> in ${counted(reports, 'report')} · <a href="${address('/relays', { who: key })}">who relays it</a>`}</p></div>
${timeLine(voice.timeline, key)}
<p class="line">${joined(
    voice.acts.map(
      ({ name, count }) =>
        html`<a href="${address('/statements', { who: key, act: name })}">${actWord(name as 'assert')} <span class="count">${count}</span></a>`,
    ),
    html` · `,
  )}</p>
<div class="columns thirds"><section><h2>What it said</h2>${voice.newest.length === 0 ? html`<p class="empty">Nothing that the ledger has.</p>` : foundList(voice.newest)}
${statements > voice.newest.length && html`<p class="pager"><a href="${all}">All ${statements}</a></p>`}</section>
<div class="block">${called(voice)}${linked('Published in', voice.publishers, '/outlets')}${linked('Passed on by', voice.relayers, '/voices')}${linked('Passes on', voice.relayed, '/voices')}${mentioned('Denies what concerns', voice.denies)}${mentioned('Accuses', voice.accuses)}${candidates(voice, token, path)}${decisionRows(voice.decisions, token, path)}</div></div>`
  return layout({ title: label, path, twins: [['JSON', `${path}.json`]] }, main, asset)
}

function called({ called }: VoiceDetails): Html | null {
  if (called.length === 0) return null
  const dates = ({ first, last }: VoiceDetails['called'][number]) =>
    first === null
      ? ''
      : first === last || last === null
        ? shownDate(first)
        : `${shownDate(first)} to ${shownDate(last)}`
  return html`<section><h2>Called</h2><ul class="rows">${called.map(
    (one) =>
      html`<li>${isolated(one.name)}<span class="facts">${dates(one)}</span><span class="n">${counted(one.reports, 'report')}</span></li>`,
  )}</ul></section>`
}

function linked(title: string, items: readonly Linked[], path: string): Html | null {
  if (items.length === 0) return null
  return html`<section><h2>${title}</h2><ul class="rows">${items.map(
    ({ key, label, count }) =>
      html`<li><a href="${path}/${key}">${isolated(label)}</a><span class="n">${count}</span></li>`,
  )}</ul></section>`
}

function mentioned(title: string, items: readonly { readonly name: string; readonly count: number }[]): Html | null {
  if (items.length === 0) return null
  return html`<section><h2>${title}</h2><ul class="rows">${items.map(
    ({ name, count }) =>
      html`<li><a href="${address('/voices', { q: name })}">${isolated(name)}</a><span class="n">${count}</span></li>`,
  )}</ul></section>`
}

const JUDGEMENTS: Readonly<Record<Candidate['judgement'], string>> = {
  same: 'held to be the same',
  different: 'held to be another',
  unsure: 'nobody knows yet',
}

function candidates(voice: VoiceDetails, token: string | null, path: string): Html | null {
  if (voice.candidates.length === 0) return null
  const items = voice.candidates.map(
    ({ key, label, judgement, why }) =>
      html`<li><a href="/voices/${key}">${isolated(label)}</a> <span class="facts">${facts(JUDGEMENTS[judgement])}</span><br><span class="facts">${why}</span>${
        token !== null &&
        judgement !== 'same' &&
        decisionForm({ one: voice.key, other: key }, [['kind', 'merge', 'The same']], token, path)
      }</li>`,
  )
  return html`<section><h2>Perhaps the same</h2><ul class="candidates">${items}</ul></section>`
}
