import { describe, expect, it } from 'vitest'
import { type Abilities, PLAIN } from './style.js'
import { type Run, wrap } from './wrap.js'

const NO_COLOURS: Abilities = { colours: 0, underlineColours: false }
const COLOURS: Abilities = { colours: 256, underlineColours: true }
const RED = { colour: 1 }

function plain(text: string): Run {
  return { text, style: PLAIN }
}

function lines(runs: Run[], width: number, abilities = NO_COLOURS): string[] {
  return wrap(runs, { width, indent: '', hanging: '' }, abilities)
}

describe('wrap', () => {
  it('breaks between words, and takes line breaks and tabs for spaces', () => {
    expect(lines([plain(' one two\n\tthree four ')], 9)).toEqual(['one two', 'three', 'four'])
  })

  it('fills a line to its last column', () => {
    expect(lines([plain('one two six')], 7)).toEqual(['one two', 'six'])
  })

  it('breaks a word that is longer than a line', () => {
    expect(lines([plain('a bcdefghij k')], 4)).toEqual(['a', 'bcde', 'fghi', 'j k'])
  })

  it('does not break where the style changes within a word, nor at spaces that are glued', () => {
    const runs = [plain('one '), { text: '[1 ', style: PLAIN, glued: true }, plain('two'), plain('].')]
    expect(lines(runs, 8)).toEqual(['one', '[1 two].'])
    expect(lines([plain('one 10\u00a0km')], 8)).toEqual(['one', '10\u00a0km'])
  })

  it('indents the first line and the others as it is told', () => {
    expect(wrap([plain('one two three')], { width: 8, indent: '- ', hanging: '    ' }, NO_COLOURS)).toEqual([
      '- one',
      '    two',
      '    thre',
      '    e',
    ])
  })

  it('paints each line by itself, with the spaces within a style', () => {
    const red = [plain('so '), { text: 'one two three', style: RED }, plain('.')]
    expect(lines(red, 10, COLOURS)).toEqual(['so \x1b[31mone two\x1b[0m', '\x1b[31mthree\x1b[0m.'])
  })

  it('shows escapes of the text and obeys none', () => {
    expect(lines([{ text: 'a\x1b[0mb \u202ec', style: RED }], 20, COLOURS)).toEqual(['\x1b[31ma␛[0mb \\u202ec\x1b[0m'])
  })

  it('gives nothing for nothing', () => {
    expect(lines([plain(' \n ')], 10)).toEqual([])
  })
})
