import type { KeptStatement } from '../ledger/index.js'
import type { Reading, Span, Statement, Voice } from '../reading/types.js'
import { type Html, html, type Part } from './html.js'
import { QUOTATION_WORDS } from './words.js'

/** Why a statement is shown as it is: the words that attribute it, how each voice was found, and what was copied. */
export function why(reading: Reading, statement: Statement, kept: KeptStatement | undefined): Html {
  const reasons: Part[] = [
    cue(reading, statement),
    ...statement.chain.map((voice) => found(reading, voice)),
    statement.quotation !== 'indirect' &&
      `It is ${QUOTATION_WORDS[statement.quotation]}: the words stand in quotation marks.`,
    origin(kept),
    `The model holds it to be all right with ${Math.round(statement.confidence * 100)} %.`,
    kept?.wrong && 'Somebody decided that this reading is wrong.',
  ]
  return html`<ul class="reasons">${reasons.map((reason) => reason && html`<li>${reason}</li>`)}</ul>`
}

function cue({ text }: Reading, { cue }: Statement): Html {
  if (cue.length === 0) return html`No cue: the words stand in quotation marks or go on with the statement before.`
  return html`The cue is ${quoted(cue.map((span) => slice(text, span)).join(' … '))}.`
}

function found({ text }: Reading, { who, span, whoSpan, basis }: Voice): Html | null {
  const words = span === null ? null : quoted(slice(text, span))
  const there = whoSpan === null ? '' : ` (at character ${whoSpan[0]})`
  if (basis === 'own-words') return null
  if (basis === 'unknown') return html`The report does not tell who ${words ?? 'speaks'} is.`
  if (basis === 'continuation') return html`${quoted(who)} is inferred: it goes on with the statement before.`
  if (basis === 'fuller-name')
    return html`${words ?? 'It'} stands for ${quoted(who)}, the fuller name in the report${there}.`
  return html`${words ?? 'It'} was resolved to ${quoted(who)}${there}; this is inferred.`
}

function origin(kept: KeptStatement | undefined): Html | null {
  if (kept?.originAgency) return html`It stands in a passage that is credited to ${quoted(kept.originAgency)}.`
  if (kept?.origin)
    return html`It stands in a copied passage; <a href="/reports/${kept.origin}">the first known report</a> with it.`
  return null
}

function quoted(words: string): Html {
  return html`“<bdi>${words}</bdi>”`
}

function slice(text: string, [begin, end]: Span): string {
  return text.slice(begin, end)
}
