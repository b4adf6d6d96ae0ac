import type { Statement, Voice } from '../../reading/types.js'
import { LOW_CONFIDENCE, QUOTATION_WORDS } from '../../web/words.js'
import type { Look } from './look.js'
import { actColour } from './palette.js'
import { PLAIN, paint, type Style } from './style.js'
import { oneLine } from './visible.js'
import { shorten } from './width.js'
import { type Run, wrap } from './wrap.js'

const DIM: Style = { dim: true }

/** A statement in the list: its number, the chain, what was done with the words, and below them the words. */
export function renderStatement(statement: Statement, at: number, digits: number, look: Look): string[] {
  const number = `${at + 1}`.padStart(digits + 1)
  const hanging = ' '.repeat(digits + 3)
  const measure = { width: look.width - hanging.length, indent: '', hanging: '' }
  const lines = wrap([...chainOf(statement, look), ...howOf(statement, look)], measure, look.abilities)
  const words = shorten(oneLine(statement.words), measure.width)
  const colour = actColour(statement.act, look.abilities)
  const first = `${paint(number, { colour, bold: true }, look.abilities)}  `
  return [...lines, words].map((line, index) => (index === 0 ? first : hanging) + line)
}

function chainOf({ chain }: Statement, look: Look): Run[] {
  return chain.flatMap((voice, at) => {
    const link = at === 0 ? [] : [{ text: ' ← ', style: DIM }]
    return [...link, { text: voice.who, style: nameStyle(voice, at === chain.length - 1, look) }, standingOf(voice)]
  })
}

/** The voice that the claim starts with carries the line that its words carry in the text. */
function nameStyle({ who }: Voice, isOrigin: boolean, { voices, abilities }: Look): Style {
  const line = voices.get(who)
  if (!isOrigin || line === undefined || !abilities.underlineColours) return { bold: true }
  return { bold: true, underline: true, underlineColour: line }
}

function standingOf({ standing }: Voice): Run {
  return { text: ` (${standing})`, style: DIM }
}

function howOf({ act, quotation, confidence }: Statement, look: Look): Run[] {
  const quoted = QUOTATION_WORDS[quotation]
  const runs: Run[] = [
    { text: ' · ', style: DIM },
    { text: act, style: { colour: actColour(act, look.abilities) } },
  ]
  if (quoted !== null) runs.push({ text: ` · ${quoted}`, style: PLAIN })
  if (confidence < LOW_CONFIDENCE) runs.push({ text: ` · ${Math.round(confidence * 100)} % sure`, style: DIM })
  return runs
}
