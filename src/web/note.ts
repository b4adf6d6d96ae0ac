import type { Reading, Statement, Voice } from '../reading/types.js'
import { escapeHtml } from './escape.js'
import { LOW_CONFIDENCE, QUOTATION_WORDS, STANDING_SIGNS } from './words.js'

/** The note that belongs to a mark: whose words these are, on what authority, and what was done with them. */
export function note(reading: Reading, statement: Statement, at: number, prefix: string): string {
  const number = `<a class="number" href="#${prefix}s${at + 1}">${at + 1}</a>`
  const chain = statement.chain.map((voice) => voiceOf(reading, voice)).join(' <span class="from">←</span> ')
  return `<li id="${prefix}n${at + 1}">${number}<span class="chain">${chain}</span><span class="how">${how(statement)}</span></li>`
}

function voiceOf(reading: Reading, voice: Voice): string {
  const standing = `<span class="standing"><span aria-hidden="true">${STANDING_SIGNS[voice.standing]}</span> ${voice.standing}</span>`
  if (voice.who === '?') return `<span class="unknown" title="The report does not tell who">?</span> ${standing}`
  return `<bdi class="who">${escapeHtml(voice.who)}</bdi>${namedAs(reading, voice)} ${standing}`
}

/** The words that stand in the text, where they do not hold the name. */
function namedAs({ text }: Reading, { span, who }: Voice): string {
  const words = span === null ? '' : text.slice(...span)
  return words.includes(who) || words === '' ? '' : ` <bdi class="as">${escapeHtml(words)}</bdi>`
}

function how({ act, quotation, confidence }: Statement): string {
  const quoted = QUOTATION_WORDS[quotation]
  const parts = [`<span class="act ${act}">${act}</span>`]
  if (quoted !== null) parts.push(quoted)
  if (confidence < LOW_CONFIDENCE) parts.push(`<span class="doubt">${Math.round(confidence * 100)} % sure</span>`)
  return parts.join(' · ')
}
