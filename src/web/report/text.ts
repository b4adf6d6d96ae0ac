import type { ReportPage } from '../../ledger/query/report-page.js'
import { markPassages, type Step } from '../marks.js'
import { counted, QUOTATION_WORDS } from '../words.js'
import { nameOf } from './head.js'

/** The marked report as plain text: `[1 the mill is closed]`, and a numbered list of the statements below it. */
export function reportText(page: ReportPage): string {
  const { reading } = page
  const article = markPassages(reading).filter(({ passage }) => passage.role !== 'furniture')
  const facts = [reading.outlet, reading.published, reading.url].filter((fact) => fact !== undefined)
  const passages = article.map(({ steps }) => steps.map((step) => marked(reading.text, step)).join(''))
  const notes = reading.statements.map(({ chain, act, quotation, words }, at) => {
    const voices = chain.map(({ who, standing }) => `${who} (${standing})`).join(' ← ')
    const manner = [act, QUOTATION_WORDS[quotation]].filter((one) => one !== null).join(', ')
    return `${String(at + 1).padStart(3)}  ${voices}: ${manner}\n     ${words.replace(/\s+/g, ' ')}`
  })
  const parts = [nameOf(page), facts.join(' · '), ...passages, counted(notes.length, 'statement'), notes.join('\n')]
  return `${visible(parts.filter((part) => part !== '').join('\n\n'))}\n`
}

function marked(text: string, step: Step): string {
  if (step.kind === 'text') return text.slice(step.begin, step.end)
  return step.kind === 'close' ? ']' : `[${step.statement + 1}${step.first ? '' : ' …'} `
}

/** Control characters, which a terminal would obey, and those that turn the direction of other text, as signs of their own. */
function visible(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, (character) => {
    const code = character.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : `\\u${code.toString(16).padStart(4, '0')}`
  })
}
