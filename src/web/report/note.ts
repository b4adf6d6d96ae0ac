import type { ReportPage } from '../../ledger/query/report-page.js'
import type { Reading, Span, Statement, Voice } from '../../reading/types.js'
import { manner } from '../act.js'
import { chain, type ShownVoice } from '../chain.js'
import { decisionForm } from '../decision-form.js'
import { type Html, html } from '../html.js'
import { why } from '../why.js'
import type { ReportView } from './view.js'

/** The note beside a mark: whose words these are and on what authority, what was done with them, and why it is shown so. */
export function note({ reading, voices, token }: ReportView, at: number): Html {
  const statement = reading.statements[at]
  if (statement === undefined) return html``
  const number = at + 1
  const kept = reading.kept[at]
  const shown = statement.chain.map((voice) => shownVoice(reading, voice, voices))
  return html`<li id="n${number}" data-s="${number}" data-id="${kept?.id}" data-content="${spans(statement.content)}" data-cue="${spans(statement.cue)}" data-voices="${spans(voiceSpans(statement))}"${kept?.wrong && html` class="wrong"`}><a class="number" href="#s${number}" aria-label="Statement ${number} in the text">${number}</a>${chain(shown)} ${manner(statement)}<details class="why"><summary>why</summary>${why(reading, statement, kept)}<p class="link"><a href="/statements/${reading.key}.${kept?.id}">Link to this statement</a></p>${token !== null && !kept?.wrong && decisionForm({ statement: `${reading.key}.${kept?.id}` }, [['kind', 'wrong', 'Read wrongly']], token, `/reports/${reading.key}`)}</details></li>`
}

function shownVoice({ text }: Reading, { who, standing, span }: Voice, voices: ReportPage['voices']): ShownVoice {
  const words = span === null ? '' : text.slice(...span)
  const entity = voices.find((voice) => voice.who === who)?.entity ?? null
  return { who, standing, entity, as: words === '' || words.includes(who) ? undefined : words }
}

/** Where the voices are named, in their own words and in the fuller ones. */
function voiceSpans({ chain }: Statement): Span[] {
  return chain.flatMap(({ span, whoSpan }) => [span, whoSpan].filter((one) => one !== null))
}

/** Spans as an attribute holds them: `12-40 52-60`. */
function spans(all: readonly Span[]): string {
  return all.map(([begin, end]) => `${begin}-${end}`).join(' ')
}
