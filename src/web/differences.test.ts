import { describe, expect, it } from 'vitest'
import { differences } from './differences.js'

/** What a side has alone, in brackets. */
function written(one: string, other: string): string[] {
  return differences(one, other).map((pieces) => pieces.map(({ text, own }) => (own ? `[${text}]` : text)).join(''))
}

describe('differences', () => {
  it.each([
    ['the same', 'the same', ['the same', 'the same']],
    [
      'the truce was announced',
      'the truce had been announced',
      ['the truce [was ]announced', 'the truce [had been ]announced'],
    ],
    ['a b', '', ['[a b]', '']],
    ['“never”, he said', '«never», he said', ['“never”, he said', '«never», he said']],
    ['One two\nthree', 'one  two three', ['One two\nthree', 'one  two three']],
  ])('of %j and %j', (one, other, expected) => {
    expect(written(one, other)).toEqual(expected)
  })

  it('loses no letter, however long', () => {
    const long = 'word '.repeat(3000)
    for (const [one, other] of [
      [long, 'word'],
      ['  a b ', 'b  c'],
    ] as const) {
      expect(differences(one, other).map((pieces) => pieces.map(({ text }) => text).join(''))).toEqual([one, other])
    }
  })
})
