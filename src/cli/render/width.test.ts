import { describe, expect, it } from 'vitest'
import { cutToWidth, shorten, widthOf } from './width.js'

describe('widthOf', () => {
  it.each<[string, number]>([
    ['words', 5],
    ['“Škoda”', 7],
    ['e\u0301te\u0301', 3],
    ['漢字', 4],
    ['Ａ', 2],
    ['한국', 4],
    ['😀', 2],
    ['👨‍👩‍👧', 2],
    ['🇳🇴🇸🇪', 4],
    ['❤️', 2],
    ['', 0],
  ])('of %s is %i', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })

  it('is right where signs lie across the blocks that are measured', () => {
    expect(widthOf(`${'é'.repeat(127)}e\u0301${'👨‍👩‍👧'.repeat(100)}`)).toBe(127 + 1 + 200)
  })
})

describe('cutToWidth', () => {
  it.each<[string, number, string[]]>([
    ['abcdef', 4, ['abcd', 'ef']],
    ['漢字漢', 5, ['漢字', '漢']],
    ['ae\u0301b', 1, ['a', 'e\u0301', 'b']],
    ['漢', 1, ['漢']],
    ['', 5, []],
  ])('cuts %s at %i', (text, most, parts) => {
    expect([...cutToWidth(text, most)]).toEqual(parts)
  })

  it('gives every piece of a sign with a hundred thousand accents', () => {
    const text = `e${'\u0301'.repeat(100_000)}`
    expect([...cutToWidth(text, 10)].join('')).toBe(text)
  })
})

describe('shorten', () => {
  it.each<[string, number, string]>([
    ['short', 10, 'short'],
    ['two words here', 10, 'two words…'],
    ['a-very-long-word-without-an-end', 10, 'a-very-lo…'],
    ['漢字漢字漢字', 6, '漢字…'],
  ])('makes %s fit %i', (text, most, short) => {
    expect(shorten(text, most)).toBe(short)
  })
})
