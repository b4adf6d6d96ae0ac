import type { PassageRole, Reading, Span } from '../reading/types.js'
import { escapeHtml } from './escape.js'
import { type MarkedPassage, markPassages, type Step } from './marks.js'
import { note } from './note.js'
import { counted } from './words.js'

/** A role's element; the others are paragraphs, which their class tells apart. */
const TAGS: Partial<Readonly<Record<PassageRole, string>>> = { headline: 'h2', heading: 'h3', quote: 'blockquote' }

/** One report with its statements marked, each passage's notes beside it. *prefix* keeps the ids of several apart. */
export function markedReport(reading: Reading, prefix: string): string {
  const passages = markPassages(reading)
  const article = passages.filter(({ passage }) => passage.role !== 'furniture')
  const furniture = passages.filter(({ passage }) => passage.role === 'furniture')
  return `<article id="${prefix}">
${header(reading)}
${article.map((marked) => row(reading, marked, prefix)).join('\n')}
${setAside(reading, furniture)}</article>
`
}

/** What a report is called: its title, or its headline, or its id. */
export function nameOf({ title, text, passages, id }: Reading): string {
  const headline = passages.find(({ role }) => role === 'headline')
  return title ?? (headline === undefined ? id : text.slice(...headline.span))
}

function header(reading: Reading): string {
  const { outlet, published, url, title, id } = reading
  const facts = [outlet, published, id]
    .filter((fact) => fact !== undefined)
    .map((fact) => `<bdi>${escapeHtml(fact)}</bdi>`)
  if (url !== undefined && /^https?:\/\//i.test(url)) {
    facts.push(`<a href="${escapeHtml(url)}" rel="noreferrer">source</a>`)
  }
  facts.push(counted(reading.statements.length, 'statement'))
  const heading = title === undefined || hasHeadline(reading, title) ? '' : `<h1>${escapeHtml(title)}</h1>`
  return `<header><p class="facts">${facts.join(' · ')}</p>${heading}</header>`
}

function hasHeadline({ text, passages }: Reading, title: string): boolean {
  return passages.some(({ role, span }) => role === 'headline' && text.slice(...span) === title)
}

function row(reading: Reading, { passage, steps }: MarkedPassage, prefix: string): string {
  const tag = TAGS[passage.role] ?? 'p'
  const text = steps.map((step) => html(reading, step, prefix)).join('')
  const notes = steps.flatMap((step) => (step.kind === 'open' && step.first ? [step.statement] : []))
  return `<section class="${passage.role}"><${tag} dir="auto">${text}</${tag}>${noteList(reading, notes, prefix)}</section>`
}

function html(reading: Reading, step: Step, prefix: string): string {
  if (step.kind === 'text') return escapeHtml(reading.text.slice(step.begin, step.end))
  if (step.kind === 'close') return '</mark>'
  const statement = reading.statements[step.statement]
  const number = step.statement + 1
  const mark = `<mark class="${statement?.act} ${statement?.quotation} d${Math.min(step.depth, 3)}">`
  if (!step.first) return mark
  const label = `aria-label="statement ${number}"`
  return `<a class="number" id="${prefix}s${number}" href="#${prefix}n${number}" ${label}>${number}</a>${mark}`
}

/** A list of its own for each passage would begin at 1 again; the numbers stand in the notes. */
function noteList(reading: Reading, notes: readonly number[], prefix: string): string {
  const items = notes.map((at) => {
    const statement = reading.statements[at]
    return statement === undefined ? '' : note(reading, statement, at, prefix)
  })
  return items.length === 0 ? '' : `<ul class="notes">${items.join('')}</ul>`
}

function setAside({ text }: Reading, furniture: readonly MarkedPassage[]): string {
  if (furniture.length === 0) return ''
  const items = furniture.map(({ passage }) => `<li dir="auto">${escapeHtml(slice(text, passage.span))}</li>`)
  const summary = `${counted(furniture.length, 'passage')} set aside as furniture`
  return `<details><summary>${summary}</summary><ul>${items.join('')}</ul></details>\n`
}

function slice(text: string, [begin, end]: Span): string {
  return text.slice(begin, end)
}
