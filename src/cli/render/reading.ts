import type { Reading } from '../../reading/types.js'
import { type MarkedPassage, markPassages } from '../../web/marks.js'
import { counted } from '../../web/words.js'
import type { Look } from './look.js'
import { voiceColours } from './palette.js'
import { renderPassage } from './passage.js'
import { renderStatement } from './statement.js'
import { paint } from './style.js'
import { oneLine } from './visible.js'
import { shorten, widthOf } from './width.js'
import { wrap } from './wrap.js'

/** A reading for the terminal: the marked report, its statements as a list, and what was set aside as furniture. */
export function renderReading(reading: Reading, outer: Omit<Look, 'voices'>): string {
  const look = { ...outer, voices: voiceColours(reading.statements) }
  const passages = markPassages(reading)
  const article = passages.filter(({ passage }) => passage.role !== 'furniture')
  const furniture = passages.filter(({ passage }) => passage.role === 'furniture')
  const blocks = [
    [rule(reading, look)],
    title(reading, look),
    ...article.map((passage) => renderPassage(reading, passage, look)),
    statementList(reading, look),
    setAside(reading, furniture, look),
  ]
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

/** A line across, with what is known of the report. */
function rule({ id, outlet, published }: Reading, { width, abilities }: Look): string {
  const facts = [id, outlet, published].filter((fact) => fact !== undefined).map(oneLine)
  const label = shorten(facts.join(' · '), width - 4)
  return paint(`── ${label} ${'─'.repeat(Math.max(0, width - 4 - widthOf(label)))}`, { dim: true }, abilities)
}

/** Only where the text does not show it already. */
function title({ title: words, text, passages }: Reading, { width, abilities }: Look): string[] {
  const isShown = passages.some(({ role, span }) => role === 'headline' && text.slice(...span) === words)
  if (words === undefined || isShown) return []
  return wrap([{ text: words, style: { bold: true } }], { width, indent: '', hanging: '' }, abilities)
}

function statementList({ statements }: Reading, look: Look): string[] {
  const digits = String(statements.length).length
  const heading = statements.length === 0 ? 'No statements' : counted(statements.length, 'statement')
  return [
    paint(heading, { bold: true }, look.abilities),
    ...statements.flatMap((statement, at) => renderStatement(statement, at, digits, look)),
  ]
}

function setAside({ text }: Reading, furniture: readonly MarkedPassage[], { width, abilities }: Look): string[] {
  if (furniture.length === 0) return []
  const lines = furniture.map(({ passage }) => `  ${shorten(oneLine(text.slice(...passage.span)), width - 2)}`)
  return ['Set aside as furniture:', ...lines].map((line) => paint(line, { dim: true }, abilities))
}
