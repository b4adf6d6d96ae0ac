import { describe, expect, it } from 'vitest'
import { arbitraryModel } from '../../test/arbitrary-model.js'
import { readReports } from './read.js'
import { segment } from './segment/index.js'

/** Texts that nobody writes. None of them may hang or crash the reading, or lead a span out of the text. */
const TEXTS: readonly [what: string, text: () => string][] = [
  ['a million straight quotation marks', () => '"'.repeat(1e6)],
  ['opening quotation marks', () => '“'.repeat(2e5)],
  ['closing quotation marks', () => '”'.repeat(2e5)],
  ['apostrophes', () => "'".repeat(2e5)],
  ['quotation marks of all kinds', () => '“‘„«"\'``’”»'.repeat(2e4)],
  ['quoted letters', () => '"a" '.repeat(5e4)],
  ['quotations that are never closed', () => '“a '.repeat(5e4)],
  ['quotations 100,000 deep', () => `${'“a ‘b '.repeat(5e4)}${' c’ d”'.repeat(5e4)}`],
  ['quotations in a quotation', () => `“x ${'‘a’ '.repeat(5e4)}”`],
  ['plurals with an apostrophe in a quotation', () => `‘we ${'workers’ '.repeat(5e4)}`],
  ['10 MB on one line without a full stop', () => noise(1e7)],
  ['a word of 10 MB', () => 'a'.repeat(1e7)],
  ['a million full stops before a word', () => `${'.'.repeat(1e6)}x`],
  ['dashes between two words', () => `a ${'- '.repeat(2e5)}b`],
  ['footnotes', () => `a.${'[1]'.repeat(5e4)} B`],
  ['a footnote with a million digits', () => `a.[${'1'.repeat(1e6)}`],
  ['initials', () => 'A. B '.repeat(5e4)],
  ['100,000 short lines', () => 'The ferry is closed.\n'.repeat(1e5)],
  ['wrapped lines', () => `${'ferry '.repeat(11)}and\n`.repeat(2e4)],
  ['wrapped lines of a Macintosh', () => `${'ferry '.repeat(11)}and\r`.repeat(2e4)],
  ['a million line ends', () => '\r\n'.repeat(1e6)],
  ['a million spaces between two words', () => `Quill said${' '.repeat(1e6)}no.`],
  ['one name, over and over', () => 'Quill said no. '.repeat(2e4)],
  ['20,000 names', () => Array.from({ length: 2e4 }, (_, i) => `Ada Q${i.toString(36)} said no. `).join('')],
  ['20,000 acronyms', () => Array.from({ length: 2e4 }, (_, i) => `Front ${capitals(i)} said no. `).join('')],
  ['a million half surrogate pairs', () => '\ud800'.repeat(1e6)],
  ['a million NULs', () => '\u0000'.repeat(1e6)],
  ['a letter with a million accents', () => `e${'\u0301'.repeat(1e6)}`],
  ['marks that turn the direction of the text', () => '\u202ea '.repeat(5e4)],
]

/** Words without an end. */
function noise(length: number): string {
  const words = ['the', 'ferry', 'Tarn', 'said', 'Quill', 'of', 'mayor', 'pier', 'and', 'closed']
  const found: string[] = []
  for (let size = 0, state = 1; size < length; size += (found.at(-1) as string).length + 1) {
    state = (state * 48271) % 0x7fffffff
    found.push(words[state % words.length] as string)
  }
  return found.join(' ')
}

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
