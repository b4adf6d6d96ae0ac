import type { PassageRole, Reading } from '../../reading/types.js'
import type { MarkedPassage, Step } from '../../web/marks.js'
import type { Look } from './look.js'
import { actColour, originOf } from './palette.js'
import { PLAIN, type Style } from './style.js'
import { type Run, wrap } from './wrap.js'

const GROUNDS: Readonly<Record<PassageRole, Style>> = {
  headline: { bold: true },
  heading: { bold: true },
  paragraph: PLAIN,
  item: PLAIN,
  quote: PLAIN,
  caption: { dim: true },
  byline: { dim: true },
  dateline: { dim: true },
  credit: { dim: true },
  correction: { dim: true },
  note: { dim: true },
  furniture: { dim: true },
}

/** What stands before a passage's first line; the lines after it are set in as far. */
const LEADS: Partial<Readonly<Record<PassageRole, string>>> = { caption: '    ', item: '  • ', quote: '  │ ' }

/** A passage as lines at reading width, its statements marked. */
export function renderPassage(reading: Reading, { passage, steps }: MarkedPassage, look: Look): string[] {
  const marker = new Marker(reading, GROUNDS[passage.role], look)
  const indent = LEADS[passage.role] ?? ''
  return wrap(
    steps.map((step) => marker.run(step)),
    { width: look.width, indent, hanging: passage.role === 'item' ? ' '.repeat(indent.length) : indent },
    look.abilities,
  )
}

/** Goes through a passage's steps and knows which statement's words it is at. */
class Marker {
  readonly #open: Style[] = []

  constructor(
    readonly reading: Reading,
    readonly ground: Style,
    readonly look: Look,
  ) {}

  run(step: Step): Run {
    if (step.kind === 'text') return { text: this.reading.text.slice(step.begin, step.end), style: this.#style() }
    if (step.kind === 'open') return this.#enter(step.statement, step.first)
    this.#open.pop()
    return this.#sign(']', '')
  }

  #enter(at: number, first: boolean): Run {
    const style = this.#markStyle(at)
    this.#open.push(style)
    const number = first ? { ...this.ground, ...(style.colour === undefined ? {} : { colour: style.colour }) } : PLAIN
    return this.#sign(`[${at + 1} `, first ? raised(at + 1) : '', number)
  }

  /** Brackets say where words begin and end only where colours do not. */
  #sign(plain: string, coloured: string, style: Style = PLAIN): Run {
    return { text: this.look.abilities.colours === 0 ? plain : coloured, style, glued: true }
  }

  #style(): Style {
    return this.#open.at(-1) ?? this.ground
  }

  #markStyle(at: number): Style {
    const statement = this.reading.statements[at]
    if (statement === undefined) return this.ground
    const line = this.look.voices.get(originOf(statement))
    const style = { ...this.ground, underline: true, colour: actColour(statement.act, this.look.abilities) }
    return line === undefined ? style : { ...style, underlineColour: line }
  }
}

/** A number in raised digits. */
function raised(number: number): string {
  return String(number).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit)
}
