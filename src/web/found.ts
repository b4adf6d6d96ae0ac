import type { Found } from '../ledger/index.js'
import { manner } from './act.js'
import { chain } from './chain.js'
import { shownDate } from './dates.js'
import { type Html, html, type Part } from './html.js'
import { facts, isolated, reportAddress, titleOf } from './links.js'

/** Statements as a list: the sentence with its words lit, the chain, and where it stands. */
export function foundList(found: readonly Found[]): Html {
  return html`<ol class="found">${found.map(item)}</ol>`
}

function item(one: Found): Html {
  const { report, act, statement, origin } = one
  return html`<li class="${act}"><p class="said" dir="auto">${lit(one)}</p>
<p class="line">${chain(one.chain)}${manner(one)}</p>
<p class="line"><span>${facts(
    html`<a href="${reportAddress(report.key, statement)}">${isolated(titleOf(report))}</a>`,
    report.outlet && isolated(report.outlet),
    report.published && shownDate(report.published),
    origin && html`<span title="It stands in a copied passage">copied</span>`,
  )}</span></p></li>
`
}

/** The sentence with the statement's words lit. White space was made even in it, and may be uneven in the words. */
function lit({ sentence, words }: Found): Part {
  const parts: Part[] = []
  let at = 0
  for (const piece of words.split(' … ')) {
    const even = piece.replace(/\s+/g, ' ').trim()
    const begin = sentence.indexOf(even, at)
    if (begin < 0 || even === '') continue
    parts.push(sentence.slice(at, begin), html`<b>${even}</b>`)
    at = begin + even.length
  }
  return [...parts, sentence.slice(at)]
}
