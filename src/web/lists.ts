import type { KeptCopy, Quoted } from '../ledger/index.js'
import type { ListedReport } from '../ledger/query/latest.js'
import { sign } from './chain.js'
import { shownDate } from './dates.js'
import { type Html, html } from './html.js'
import { facts, isolated, reportAddress, titleOf } from './links.js'
import { counted } from './words.js'

export function reportRows(reports: readonly ListedReport[]): Html {
  return html`<ul class="rows">${reports.map(
    (one) => html`<li><a href="${reportAddress(one.key)}">${isolated(titleOf(one))}</a>
<span class="facts">${facts(one.outlet && isolated(one.outlet), one.published && shownDate(one.published))}</span><span class="n">${counted(one.statements, 'statement')}</span></li>`,
  )}</ul>`
}

export function voiceRows(voices: readonly Quoted[]): Html {
  return html`<ul class="rows">${voices.map(
    (one) =>
      html`<li><span>${sign(one.standing)}<a href="/voices/${one.key}">${isolated(one.label)}</a></span><span class="n">${one.statements}</span></li>`,
  )}</ul>`
}

export function copyRows(copies: readonly KeptCopy[]): Html {
  return html`<ul class="rows">${copies.map(
    ({ key, copy, source, agency, kind }) => html`<li><a href="/copies/${key}">${isolated(shortened(copy.words))}</a>
<span class="facts">${facts(
      html`${isolated(source.outlet ?? titleOf(source))} → ${isolated(copy.outlet ?? titleOf(copy))}`,
      kind === 'quotation' && 'the quotation only',
      agency && html`credited to ${isolated(agency)}`,
    )}</span></li>`,
  )}</ul>`
}

const LENGTH = 90

function shortened(words: string): string {
  const even = words.replace(/\s+/g, ' ').trim()
  return even.length <= LENGTH ? even : `${even.slice(0, even.lastIndexOf(' ', LENGTH) || LENGTH)} …`
}
