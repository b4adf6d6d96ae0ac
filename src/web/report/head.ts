import type { ReportPage } from '../../ledger/query/report-page.js'
import type { Passage } from '../../reading/types.js'
import { shownDate } from '../dates.js'
import { type Html, html, type Part } from '../html.js'
import { address, facts, isolated, outside } from '../links.js'
import { ACT_MEANINGS, counted, STANDING_SIGNS } from '../words.js'
import { type Choice, choosable } from './choice.js'

/** What a report is called: its title, or its headline, or its id. */
export function nameOf({ reading: { title, text, passages, id } }: ReportPage): string {
  const headline = passages.find(({ role }) => role === 'headline')
  return title ?? (headline === undefined ? id : text.slice(...headline.span))
}

/** The headline that is the report's title, if it stands in the text; it is the page's title then. */
export function titlePassage({ reading: { title, text, passages } }: ReportPage): Passage | null {
  const headline = passages.find(({ role }) => role === 'headline')
  if (headline === undefined) return null
  return title === undefined || text.slice(...headline.span).trim() === title.trim() ? headline : null
}

/** Above the text: where it comes from, and what became of it. */
export function head(page: ReportPage): Html {
  const { reading, outlet } = page
  return html`<div class="head">
<p class="facts">${facts(
    reading.outlet !== undefined && html`<a href="/outlets/${outlet}">${isolated(reading.outlet)}</a>`,
    reading.published !== undefined && shownDate(reading.published),
    counted(reading.statements.length, 'statement'),
    html`<a href="${address('/relays', { report: reading.key })}">who relays whom</a>`,
    outside(reading.url, 'as published'),
  )}</p>
${titlePassage(page) === null && html`<h1>${isolated(nameOf(page))}</h1>`}
${versions(page)}</div>`
}

function versions({ reading, versions }: ReportPage): Html | null {
  if (versions.length < 2) return null
  const others = versions.map(({ key, version, addedAt }) =>
    key === reading.key
      ? html`<li>version ${version}, this one</li>`
      : html`<li><a href="/reports/${key}">version ${version}</a> of ${addedAt.toISOString().slice(0, 10)}</li>`,
  )
  return html`<div class="versions"><p>${reading.superseded ? 'This text was replaced at its address.' : 'An earlier text stood at this address.'}</p><ul>${others}</ul></div>`
}

/** Which statements are marked, and what else one may choose. */
export function filters(page: ReportPage, choice: Choice, marked: number): Html | null {
  const all = page.reading.statements.length
  if (all < 2) return null
  const { voices, acts, standings } = choosable(page)
  const link = (name: keyof Choice, value: string, label: Part, count: number): Html => {
    const isOn = choice[name] === value
    const to = address(`/reports/${page.reading.key}`, { ...choice, [name]: isOn ? null : value })
    return html`<li><a href="${to}"${isOn && html` aria-current="true"`}>${label} <span class="count">${count}</span></a></li>`
  }
  const isFiltered = marked < all
  return html`<details class="filters"${isFiltered && html` open`}><summary>${isFiltered ? `${marked} of ${counted(all, 'statement')} marked` : 'Show only …'}</summary>
<div><h2>Voice</h2><ul>${voices.slice(0, 12).map(({ value, who, count }) => link('voice', value, isolated(who), count))}</ul></div>
<div><h2>Act</h2><ul>${acts.map(({ value, count }) => link('act', value, html`<span class="act ${value}" title="${ACT_MEANINGS[value]}">${value}</span>`, count))}</ul></div>
<div><h2>Standing</h2><ul>${standings.map(({ value, count }) => link('standing', value, html`<span aria-hidden="true">${STANDING_SIGNS[value]}</span> ${value}`, count))}</ul></div>
${isFiltered && html`<p><a href="/reports/${page.reading.key}">Mark all</a></p>`}</details>
`
}
