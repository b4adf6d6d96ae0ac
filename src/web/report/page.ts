import type { ReportPage } from '../../ledger/query/report-page.js'
import { shownDate } from '../dates.js'
import { type Html, html } from '../html.js'
import { layout } from '../layout.js'
import { facts, isolated, titleOf } from '../links.js'
import { type MarkedPassage, markPassages } from '../marks.js'
import { ACT_MEANINGS, counted, STANDING_SIGNS } from '../words.js'
import { type Choice, chosen } from './choice.js'
import { filters, head, nameOf, titlePassage } from './head.js'
import { passageRow } from './passage.js'
import { strip } from './strip.js'
import type { ReportView } from './view.js'

/** A report with every statement marked, and beside each its note. */
export function reportHtml(page: ReportView, choice: Choice, asset: (name: string) => string): string {
  const marked = chosen(page, choice)
  const { key } = page.reading
  const title = titlePassage(page)
  const chooser = filters(page, choice, marked.size)
  const main = html`${strip(page, marked)}<article class="report">
${head(page)}${title === null && chooser}
${folded(markPassages(page.reading)).map((group) => [groupRow(page, group, marked), group[0]?.passage === title && chooser])}
</article>
${given(page)}${legend()}`
  const path = `/reports/${key}`
  return layout(
    {
      ...{ title: nameOf(page), path, kind: 'wide', scripts: ['report.js'] },
      twins: [
        ['JSON', `${path}.json`],
        ['text', `${path}.txt`],
        ['Web Annotation', `${path}.jsonld`],
      ],
    },
    main,
    asset,
  )
}

/** Furniture that stands together, and every other passage by itself. */
function folded(passages: readonly MarkedPassage[]): MarkedPassage[][] {
  const groups: MarkedPassage[][] = []
  for (const one of passages) {
    const last = groups.at(-1)
    const together = one.passage.role === 'furniture' && last?.[0]?.passage.role === 'furniture'
    if (together) last?.push(one)
    else groups.push([one])
  }
  return groups
}

function groupRow(page: ReportView, group: readonly MarkedPassage[], marked: ReadonlySet<number>): Html {
  const [first] = group
  if (first === undefined) return html``
  if (first.passage.role !== 'furniture') return passageRow(page, first, marked)
  const items = group.map(({ passage }) => html`<p dir="auto">${page.reading.text.slice(...passage.span)}</p>`)
  return html`<details class="furniture"><summary>${counted(group.length, 'passage')} of the page’s furniture</summary>${items}</details>
`
}

/** Where passages of this report stand again. */
function given({ reading, copies }: ReportPage): Html | null {
  const taken = copies.filter(({ source, kind }) => source.key === reading.key && kind !== 'boilerplate')
  if (taken.length === 0) return null
  const items = taken.map(
    ({ key, copy, kind }) =>
      html`<li><a href="/copies/${key}">${isolated(titleOf(copy))}</a> <span class="facts">${facts(copy.outlet && isolated(copy.outlet), copy.published && shownDate(copy.published), kind === 'quotation' && 'the quotation only')}</span></li>`,
  )
  return html`<section class="given"><h2>Passages of it stand in</h2><ul>${items}</ul></section>`
}

function legend(): Html {
  const acts = Object.entries(ACT_MEANINGS).map(
    ([act, meaning]) => html`<li><span class="act ${act}">${act}</span> ${meaning}</li>`,
  )
  const standings = Object.entries(STANDING_SIGNS).map(
    ([standing, sign]) => html`<li><span class="sign" aria-hidden="true">${sign}</span> ${standing}</li>`,
  )
  return html`<details class="legend"><summary>What the marks mean</summary>
<ul>${acts}</ul><ul>${standings}</ul>
<ul><li><mark class="assert direct">tinted</mark> quoted word for word</li><li>← leads from the voice that passes a claim on to the one it comes from</li><li><span class="unknown">?</span> is a voice that the report does not tell</li><li><kbd>j</kbd> <kbd>k</kbd> next and previous statement, <kbd>w</kbd> why, <kbd>c</kbd> copy the citation, <kbd>Esc</kbd> let go</li></ul>
</details>`
}
