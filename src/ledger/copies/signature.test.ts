import { describe, expect, it } from 'vitest'
import { SHINGLE, signatureOf, WINDOW } from './signature.js'
import { findWords } from './words.js'

const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`).join(' ')
const signature = (text: string) => signatureOf(findWords(text))

describe('signatureOf', () => {
  it('is empty where there are too few words for one shingle', () => {
    expect(signature('The mill is').length).toBe(0)
  })

  it('has one member for a text of one shingle', () => {
    expect(signature('The mill is shut').length).toBe(1)
  })

  it('is the same for the same words, and ascending', () => {
    const first = signature(numbered('w', 500))
    expect(signature(numbered('W', 500))).toEqual(first)
    expect([...first]).toEqual([...first].sort((a, b) => a - b))
  })

  it('never changes: a ledger keeps it', () => {
    expect([...signature('the old mill by the river is shut for good')]).toMatchInlineSnapshot(`
      [
        1002733243,
      ]
    `)
  })

  it('has about two members for nine words', () => {
    const share = signature(numbered('w', 9000)).length / 9000
    expect(share).toBeGreaterThan(0.2)
    expect(share).toBeLessThan(0.25)
  })

  it.each([0, 3, 17, 40])('shares a member where 11 words in a row are the same, after %i others', (before) => {
    const shared = numbered('same', SHINGLE + WINDOW - 1)
    const here = new Set(signature(`${numbered('a', before)} ${shared} ${numbered('b', 30)}`))
    expect(signature(`${numbered('c', 25)} ${shared} ${numbered('d', before)}`).some((hash) => here.has(hash))).toBe(
      true,
    )
  })

  it('of one word a hundred thousand times is one member', () => {
    expect(signature('mill '.repeat(100_000)).length).toBe(1)
  })
})
