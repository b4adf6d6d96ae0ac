import type { Act, Quotation } from '../reading/types.js'
import { type Html, html } from './html.js'
import { ACT_MEANINGS, LOW_CONFIDENCE, QUOTATION_WORDS } from './words.js'

/** An act's word in its colour, under which the line of its statements is drawn. */
export function actWord(act: Act): Html {
  return html`<span class="act ${act}" title="${ACT_MEANINGS[act]}">${act}</span>`
}

/** What was done with the words: `deny · quoted · 34 % sure`. */
export function manner({
  act,
  quotation,
  confidence,
}: {
  readonly act: Act
  readonly quotation: Quotation
  readonly confidence: number
}): Html {
  const quoted = QUOTATION_WORDS[quotation]
  return html`<span class="how">${actWord(act)}${quoted !== null && ` · ${quoted}`}${
    confidence < LOW_CONFIDENCE && html` · <span class="doubt">${Math.round(confidence * 100)} % sure</span>`
  }</span>`
}
