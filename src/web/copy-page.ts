import type { CopySide, KeptCopy } from '../ledger/index.js'
import type { CopyPage, SideText } from '../ledger/query/copy-page.js'
import { shownDate } from './dates.js'
import { decisionForm } from './decision-form.js'
import { differences, type Piece } from './differences.js'
import { type Html, html, type Part } from './html.js'
import { layout } from './layout.js'
import { facts, isolated, reportAddress, titleOf } from './links.js'

export interface CopyOptions {
  readonly asset: (name: string) => string
  readonly token: string | null
}

const ANSWERS = [
  ['is', 'yes', 'It is a copy'],
  ['is', 'no', 'It is none'],
] as const

/** Two reports side by side, with what they share lit and what differs in it marked. */
export function copyHtml(page: CopyPage, { asset, token }: CopyOptions): string {
  const { copy } = page
  const path = `/copies/${copy.key}`
  const main = html`<div class="title"><h1>${copy.kind === 'quotation' ? 'The same quotation in two reports' : 'A passage in two reports'}</h1>
<p class="says" dir="auto">${copy.explanation}</p>
<p class="facts">${facts(`${copy.sameWords} words are the same`, copy.quotedWords > 0 && `${copy.quotedWords} of them quoted`, copy.agency && html`credited to ${isolated(copy.agency)}`, copy.decided === true && 'decided: a copy', copy.decided === false && 'decided: no copy')}</p>
${token !== null && decisionForm({ kind: 'copy', copy: copy.key }, ANSWERS, token, path)}</div>
<div class="sides">${side(page, 'source', 'First known in')}${side(page, 'copy', 'And in')}</div>`
  return layout({ title: 'A shared passage', path, twins: [['JSON', `${path}.json`]] }, main, asset)
}

function side(page: CopyPage, which: 'copy' | 'source', title: string): Html {
  const about = page.copy[which]
  return html`<section class="side"><p class="facts">${title}</p><h2><a href="${reportAddress(about.key)}">${isolated(titleOf(about))}</a></h2>
<p class="facts">${facts(about.outlet && isolated(about.outlet), about.published && shownDate(about.published))}</p>
<div class="text">${paragraphs(page, which)}</div></section>`
}

interface Stretch {
  readonly begin: number
  readonly end: number
  readonly pieces: readonly Piece[]
  readonly isThis: boolean
}

/** The paragraphs in which something is shared with those beside them, and a sign for the rest. */
function paragraphs({ copy, shared, texts }: CopyPage, which: 'copy' | 'source'): Part[] {
  const stretches = shared.map((one) => stretchOf(one, which, one.key === copy.key)).sort((a, b) => a.begin - b.begin)
  const { text, passages }: SideText = texts[which]
  const isShared = passages.map(({ span: [begin, end] }) => stretches.some((one) => one.begin < end && one.end > begin))
  return passages.flatMap(({ span: [begin, end], role }, at) => {
    if (isShared[at]) return [html`<p dir="auto">${litParagraph(text, begin, end, stretches)}</p>`]
    const isNear = isShared[at - 1] || isShared[at + 1]
    if (isNear && role !== 'furniture') return [html`<p class="out" dir="auto">${text.slice(begin, end)}</p>`]
    const isFirst = at === 0 || isShared[at - 1] || isShared[at - 2]
    return isFirst ? [html`<p class="out gap" aria-hidden="true">…</p>`] : []
  })
}

function stretchOf(one: KeptCopy, which: 'copy' | 'source', isThis: boolean): Stretch {
  const sides: Readonly<Record<'copy' | 'source', CopySide>> = one
  const [inCopy, inSource] = differences(one.copy.words, one.source.words)
  const [begin, end] = sides[which].span
  return { begin, end, pieces: which === 'copy' ? inCopy : inSource, isThis }
}

function litParagraph(text: string, begin: number, end: number, stretches: readonly Stretch[]): Part[] {
  const parts: Part[] = []
  let at = begin
  for (const stretch of stretches) {
    const from = Math.max(stretch.begin, at)
    const to = Math.min(stretch.end, end)
    if (to <= from) continue
    parts.push(
      text.slice(at, from),
      html`<mark class="shared${stretch.isThis && ' this'}">${cut(stretch, from, to)}</mark>`,
    )
    at = to
  }
  return [...parts, text.slice(at, end)]
}

/** The pieces of a stretch that stand in one paragraph. */
function cut({ begin, pieces }: Stretch, from: number, to: number): Part[] {
  let at = begin
  return pieces.map(({ text, own }) => {
    const words = text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += text.length
    return words !== '' && own ? html`<ins title="Only on this side">${words}</ins>` : words
  })
}
