import type { Facet } from '../ledger/query/facets.js'
import type { StatementsPage } from '../ledger/query/statements-page.js'
import { foundList } from './found.js'
import { type Html, html } from './html.js'
import { layout } from './layout.js'
import { address, isolated } from './links.js'
import { counted } from './words.js'

/** A question as its address holds it. */
export type AskedFor = Readonly<Record<string, string | readonly string[] | undefined>>

export const FIELDS = [
  ['who', 'Said by', 'a name'],
  ['via', 'Came through', 'a name'],
  ['outlet', 'Outlet', 'its name'],
  ['since', 'Since', '2016-06'],
  ['until', 'Until', '2016-06-17'],
] as const

export function statementsHtml(data: StatementsPage, asked: AskedFor, asset: (name: string) => string): string {
  const words = String(asked.q ?? '')
  const { after: _, ...question } = asked
  const twin = (ending: string) => address(`/statements.${ending}`, question)
  const main = html`<h1 class="unseen">Statements</h1>${form(asked)}
<div class="columns facetted"><div>
<p class="says">${data.says}</p>
${data.found.length === 0 ? html`<p class="empty">There are none. Ask for less: leave a filter out, or take other words.</p>` : foundList(data.found)}
${pager(data, asked)}
</div>
${facets(data, asked)}</div>`
  return layout(
    {
      ...{ title: words === '' ? 'Statements' : `${words}: statements`, path: '/statements', words },
      twins: [
        ['JSON', address('/statements.json', asked)],
        ['feed', twin('atom')],
        ['relays', address('/relays', withoutPaging(question))],
      ],
      feed: twin('atom'),
    },
    main,
    asset,
  )
}

function withoutPaging({ sort: _, limit: __, ...rest }: AskedFor): AskedFor {
  return rest
}

function form(asked: AskedFor): Html {
  const isNarrowed = FIELDS.some(([name]) => asked[name] !== undefined)
  const kept = ['act', 'standing', 'quotation', 'all'].flatMap((name) =>
    [asked[name] ?? []].flat().map((value) => html`<input type="hidden" name="${name}" value="${value}">`),
  )
  const fields = FIELDS.map(
    ([name, label, hint]) =>
      html`<label>${label}<input type="text" name="${name}" value="${String(asked[name] ?? '')}" placeholder="${hint}" maxlength="200"></label>`,
  )
  return html`<form class="question" action="/statements" role="search"><div class="words"><input type="search" name="q" value="${String(asked.q ?? '')}" aria-label="Words of a statement" placeholder="Words: barrel bombs, “a phrase”, or, -not" maxlength="500"><button>Search</button></div>
<details${isNarrowed && html` open`}><summary class="facts">Narrow it down</summary><div class="more">${fields}<label>Order<select name="sort"><option value="date">newest first</option><option value="relevance"${asked.sort === 'relevance' && html` selected`}>best match first</option></select></label></div></details>${kept}</form>`
}

function pager({ next }: StatementsPage, asked: AskedFor): Html | null {
  if (next === null && asked.after === undefined) return null
  return html`<nav class="pager" aria-label="Pages">${asked.after !== undefined && html`<a href="${address('/statements', { ...asked, after: undefined })}">First page</a>`}${
    next !== null && html`<a href="${address('/statements', { ...asked, after: next })}" rel="next">Next page</a>`
  }</nav>`
}

function facets({ facets: { counted: many, isPart, ...lists } }: StatementsPage, asked: AskedFor): Html {
  const shown = [
    ['act', 'Act'],
    ['standing', 'Standing'],
    ['quotation', 'Quotation'],
    ['outlet', 'Outlet'],
    ['year', 'Year'],
  ] as const
  return html`<aside class="facets" aria-label="Narrow down"><p class="facts">${isPart ? `Of the newest ${many} statements` : counted(many, 'statement')}</p>
${shown.map(([name, label]) => lists[name].length > 0 && html`<section><h2>${label}</h2><ul>${lists[name].map((facet) => facetItem(name, facet, asked))}</ul></section>`)}</aside>`
}

function facetItem(name: string, { value, count }: Facet, asked: AskedFor): Html {
  const isOn =
    name === 'year' ? asked.since === value && asked.until === value : [asked[name] ?? []].flat().includes(value)
  const change =
    name === 'year'
      ? { since: isOn ? undefined : value, until: isOn ? undefined : value }
      : { [name]: isOn ? undefined : value }
  const to = address('/statements', { ...asked, after: undefined, ...change })
  const label = name === 'act' ? html`<span class="act ${value}">${value}</span>` : isolated(value)
  return html`<li><a href="${to}"${isOn && html` aria-current="true"`}>${label}${isOn && html` <span class="facts">(leave out)</span>`}</a><span class="count">${count}</span></li>`
}
