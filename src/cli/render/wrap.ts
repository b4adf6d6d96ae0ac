import type { Abilities, Style } from './style.js'
import { paint } from './style.js'
import { visible } from './visible.js'
import { cutToWidth, widthOf } from './width.js'

/** Text of one style; *glued* text is never broken at its spaces. */
export interface Run {
  readonly text: string
  readonly style: Style
  readonly glued?: boolean
}

/** How wide the lines are and what comes before them. */
export interface Measure {
  readonly width: number
  /** Before the first line. */
  readonly indent: string
  /** Before all others. */
  readonly hanging: string
}

/** No-break spaces belong to the words around them. */
const WORDS_AND_SPACES = /[^\S\u00a0\u202f]+|(?:\S|[\u00a0\u202f])+/g

/** Breaks runs of any length into painted lines between words; a word longer than a line is broken where the line ends. */
export function wrap(runs: readonly Run[], { width, indent, hanging }: Measure, abilities: Abilities): string[] {
  const most = Math.max(1, width - Math.max(widthOf(indent), widthOf(hanging)))
  const lines = new Lines(most)
  for (const run of runs) {
    for (const part of run.glued ? [run.text] : (run.text.match(WORDS_AND_SPACES) ?? [])) {
      if (!run.glued && part.trim() === '') lines.addSpace(run.style)
      else lines.addToWord(visible(part), run.style)
    }
  }
  return lines.end().map((line, at) => (at === 0 ? indent : hanging) + paintLine(line, abilities))
}

type Line = readonly Run[]

function paintLine(line: Line, abilities: Abilities): string {
  const joined: { text: string; style: Style }[] = []
  for (const { text, style } of line) {
    const last = joined.at(-1)
    if (last?.style === style) last.text += text
    else joined.push({ text, style })
  }
  return joined.map(({ text, style }) => paint(text, style, abilities)).join('')
}

/** Lines in the making: those that are full, the one being filled, and the word whose end is not known yet. */
class Lines {
  readonly #full: Line[] = []
  #line: Run[] = []
  #lineWidth = 0
  #word: Run[] = []
  #wordWidth = 0
  #space: Run | null = null

  constructor(readonly most: number) {}

  addToWord(text: string, style: Style): void {
    this.#word.push({ text, style })
    this.#wordWidth += widthOf(text)
  }

  addSpace(style: Style): void {
    this.#endWord()
    if (this.#line.length > 0) this.#space = { text: ' ', style }
  }

  end(): readonly Line[] {
    this.#endWord()
    this.#endLine()
    return this.#full
  }

  #endWord(): void {
    if (this.#word.length === 0) return
    const gap = this.#space === null ? 0 : 1
    if (this.#lineWidth + gap + this.#wordWidth > this.most) this.#endLine()
    else if (this.#space !== null) this.#put(this.#space, 1)
    for (const part of this.#wordWidth > this.most ? this.#word.flatMap((run) => this.#broken(run)) : this.#word) {
      const width = widthOf(part.text)
      if (this.#lineWidth + width > this.most) this.#endLine()
      this.#put(part, width)
    }
    this.#space = null
    this.#word = []
    this.#wordWidth = 0
  }

  #broken({ text, style }: Run): Run[] {
    return [...cutToWidth(text, this.most)].map((part) => ({ text: part, style }))
  }

  #put(run: Run, width: number): void {
    this.#line.push(run)
    this.#lineWidth += width
  }

  #endLine(): void {
    if (this.#line.length > 0) this.#full.push(this.#line)
    this.#line = []
    this.#lineWidth = 0
  }
}
