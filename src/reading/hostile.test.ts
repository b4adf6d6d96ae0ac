import { describe, expect, it } from 'vitest'
import { arbitraryModel } from '../../test/arbitrary-model.js'
import { readReports } from './read.js'
import { segment } from './segment/index.js'

/** Texts that nobody writes. None of them may hang or crash the reading, or lead a span out of the text. */
const TEXTS: readonly [what: string, text: () => string][] = [
  ['a million straight quotation marks', () => '"'.repeat(1e6)],
  ['a million opening quotation marks', () => '“'.repeat(1e6)],
  ['a million closing quotation marks', () => '”'.repeat(1e6)],
  ['a million apostrophes', () => "'".repeat(1e6)],
  ['a million single quotation marks in turn', () => '‘’'.repeat(5e5)],
  ['a million quotation marks of all kinds', () => '“‘„«"\'``’”»'.repeat(9e4)],
  ['200,000 quoted letters', () => '"a" '.repeat(2e5)],
  ['200,000 quotations that are never closed', () => '“a '.repeat(2e5)],
  ['quotations 100,000 deep', () => `${'“a ‘b '.repeat(5e4)}${' c’ d”'.repeat(5e4)}`],
  ['100,000 quotations in a quotation', () => `“x ${'‘a’ '.repeat(1e5)}”`],
  ['100,000 plurals with an apostrophe in a quotation', () => `‘we ${'workers’ '.repeat(1e5)}`],
  ['10 MB on one line without a full stop', () => 'the ferry to Tarn '.repeat(555_556)],
  ['a word of 10 MB', () => 'a'.repeat(1e7)],
  ['a million full stops before a word', () => `${'.'.repeat(1e6)}x`],
  ['a million dashes between two words', () => `a ${'- '.repeat(5e5)}b`],
  ['300,000 footnotes', () => `a.${'[1]'.repeat(3e5)} B`],
  ['a footnote with a million digits', () => `a.[${'1'.repeat(1e6)}`],
  ['200,000 initials', () => 'A. B '.repeat(2e5)],
  ['100,000 short lines', () => 'The ferry is closed.\n'.repeat(1e5)],
  ['100,000 lines that were wrapped', () => `${'ferry '.repeat(11)}and\n`.repeat(1e5)],
  ['100,000 lines that were wrapped for a Macintosh', () => `${'ferry '.repeat(11)}and\r`.repeat(1e5)],
  ['a million line ends', () => '\r\n'.repeat(1e6)],
  ['a million spaces between two words', () => `Quill said${' '.repeat(1e6)}no.`],
  ['a name 50,000 times', () => 'Quill said no. '.repeat(5e4)],
  ['20,000 names', () => Array.from({ length: 2e4 }, (_, i) => `Ada Q${i.toString(36)} said no. `).join('')],
  ['20,000 acronyms', () => Array.from({ length: 2e4 }, (_, i) => `Front ${capitals(i)} said no. `).join('')],
  ['a million half surrogate pairs', () => '\ud800'.repeat(1e6)],
  ['a million NULs', () => '\u0000'.repeat(1e6)],
  ['a letter with a million accents', () => `e${'\u0301'.repeat(1e6)}`],
  ['200,000 marks that turn the direction of the text', () => '\u202ea '.repeat(2e5)],
]

/** A number in capital letters: `AAAB`. */
function capitals(number: number): string {
  return Array.from({ length: 4 }, (_, i) => String.fromCharCode(65 + (Math.floor(number / 26 ** i) % 26))).join('')
}

describe('A hostile text is read', () => {
  it.each(TEXTS)('%s', { timeout: 300_000 }, async (_, make) => {
    const text = make()
    const [reading] = await readReports([{ id: 'hostile', text }], arbitraryModel(250, 500))
    const spans = reading?.statements.flatMap(({ content, cue }) => [...content, ...cue]) ?? []
    expect(spans.filter(([begin, end]) => !(0 <= begin && begin < end && end <= text.length))).toEqual([])
  })
})

describe('The tokens of a hostile text', () => {
  it.each(TEXTS.slice(0, 9))('stand in the order of the text: %s', (_, make) => {
    const { tokens } = segment({ text: make() })
    let disorder = 0
    for (let t = 1; t < tokens.length; t++) if ((tokens.begin[t] as number) < (tokens.end[t - 1] as number)) disorder++
    expect(disorder).toBe(0)
  })
})
