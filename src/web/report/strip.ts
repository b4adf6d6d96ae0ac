import type { ReportPage } from '../../ledger/query/report-page.js'
import { type Html, html } from '../html.js'

/** The height in units of its own; the page stretches it. */
const HEIGHT = 1000
const LEAST = 2

/**
 * Where in the text statements stand, as a strip of ticks. It repeats what the notes and numbers give to everybody, and so those who
 * do not see it are spared it.
 */
export function strip({ reading }: ReportPage, marked: ReadonlySet<number>): Html {
  const size = Math.max(reading.text.length, 1)
  const ticks = reading.statements.flatMap(({ content, act, quotation }, at) => {
    if (!marked.has(at)) return []
    const [begin, end] = [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0]
    const y = round((begin / size) * HEIGHT)
    const height = Math.max(LEAST, round(((end - begin) / size) * HEIGHT))
    return html`<a href="#s${at + 1}" tabindex="-1"><rect class="${act} ${quotation}" data-s="${at + 1}" x="0" width="10" y="${y}" height="${height}"/></a>`
  })
  return html`<div class="strip" aria-hidden="true"><svg viewBox="0 0 10 ${HEIGHT}" preserveAspectRatio="none">${ticks}</svg></div>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
