import type { KeptCopy } from '../../ledger/index.js'
import type { ReportPage } from '../../ledger/query/report-page.js'
import type { Passage } from '../../reading/types.js'
import { shownDate } from '../dates.js'
import { Html, html, type Part } from '../html.js'
import { facts, isolated, titleOf } from '../links.js'
import type { MarkedPassage, Step } from '../marks.js'
import { titlePassage } from './head.js'
import { note } from './note.js'
import type { ReportView } from './view.js'

/** A passage with its marks, the notes on them, and a bar where it stands in another report too. *marked* are those to mark. */
export function passageRow(page: ReportView, { passage, steps }: MarkedPassage, marked: ReadonlySet<number>): Html {
  const text = steps.map((step) => markup(page, step, marked))
  const notes = steps.flatMap((step) =>
    step.kind === 'open' && step.first && marked.has(step.statement) ? [note(page, step.statement)] : [],
  )
  const copies = copiesIn(page, passage.span)
  const beside = notes.length > 0 || copies.length > 0
  return html`<section class="${passage.role}${copies.length > 0 && ' copied'}">${tagged(passage, passage === titlePassage(page), text)}${
    beside &&
    html`<div class="beside">${copies.map((copy) => copyNote(page, copy))}${notes.length > 0 && html`<ul class="notes">${notes}</ul>`}</div>`
  }</section>
`
}

function tagged({ role, span: [begin] }: Passage, isTitle: boolean, text: readonly Part[]): Html {
  if (isTitle) return html`<h1 dir="auto" data-begin="${begin}">${text}</h1>`
  if (role === 'headline') return html`<h2 dir="auto" data-begin="${begin}">${text}</h2>`
  return html`<p dir="auto" data-begin="${begin}">${text}</p>`
}

function markup({ reading }: ReportPage, step: Step, marked: ReadonlySet<number>): Part {
  if (step.kind === 'text') return reading.text.slice(step.begin, step.end)
  if (!marked.has(step.statement)) return null
  if (step.kind === 'close') return CLOSE
  const statement = reading.statements[step.statement]
  const number = step.statement + 1
  const wrong = reading.kept[step.statement]?.wrong
  const classes = `${statement?.act} ${statement?.quotation} d${Math.min(step.depth, 3)}${wrong ? ' wrong' : ''}`
  if (!step.first) return new Html(`<mark class="${classes}" data-s="${number}">`)
  return new Html(
    `<mark class="${classes}" id="s${number}" data-s="${number}"><a class="number" href="#n${number}" aria-label="Note ${number}">${number}</a>`,
  )
}

const CLOSE = new Html('</mark>')

/** The passages of other reports that stand here; what this report gave to others has a page of its own. */
function copiesIn({ reading, copies }: ReportPage, [begin, end]: readonly [number, number]): KeptCopy[] {
  const here = copies.filter(
    ({ copy, kind }) =>
      copy.key === reading.key && kind !== 'boilerplate' && copy.span[0] < end && copy.span[1] > begin,
  )
  return here
}

function copyNote({ reading }: ReportPage, { key, source, kind, copy }: KeptCopy): Html {
  const whole = copy.span[1] - copy.span[0] > reading.text.length * 0.9 ? 'All of it stands' : 'Stands'
  const from = facts(source.outlet && isolated(source.outlet), source.published && shownDate(source.published))
  return html`<p class="copy"><a href="/copies/${key}">${whole} in ${isolated(titleOf(source))}</a><span class="facts"> ${from}${kind === 'quotation' && ' · the quotation only'}</span></p>`
}
