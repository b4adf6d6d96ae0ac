import { describe, expect, it } from 'vitest'
import { findWords } from './words.js'

const wordsOf = (text: string) => {
  const { begin, end } = findWords(text)
  return Array.from(begin, (from, i) => text.slice(from, end[i]))
}

describe('findWords', () => {
  it.each([
    ['The mill, she said, is shut.', ['The', 'mill', 'she', 'said', 'is', 'shut']],
    ['Holt’s 30,000-strong crew', ['Holt’s', '30', '000', 'strong', 'crew']],
    ['', []],
    ['… — ?', []],
    ['😀 mill 😀', ['mill']],
  ])('finds the words of %j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected)
  })

  it.each([
    ['THE MILL', 'the mill'],
    ['Holt’s', "Holt's"],
    ['Réka', 'Reka'],
  ])('holds %j and %j for the same', (a, b) => {
    expect([...findWords(a).key]).toEqual([...findWords(b).key])
  })

  it('counts in UTF-16 units', () => {
    expect([...findWords('😀 mill').begin]).toEqual([3])
  })
})
