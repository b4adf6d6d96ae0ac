import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Passage, Span, Statement } from '../reading/types.js'
import { type MarkedPassage, markPassages } from './marks.js'

const TEXT = 'abcdefghij'

function mark(passages: readonly Span[], contents: readonly (readonly Span[])[]): MarkedPassage[] {
  return markPassages({
    passages: passages.map((span): Passage => ({ span, role: 'paragraph' })),
    statements: contents.map((content) => ({ content }) as Statement),
  })
}

/** Marks as brackets with numbers; `~` where one goes on after an interruption or in a further span. */
function written(marked: readonly MarkedPassage[]): string {
  const words = marked.map(({ steps }) =>
    steps.map((step) => {
      if (step.kind === 'text') return TEXT.slice(step.begin, step.end)
      return step.kind === 'close' ? ')' : `(${step.statement}${step.first ? ' ' : '~'}`
    }),
  )
  return words.map((passage) => passage.join('')).join('|')
}

describe('markPassages', () => {
  it.each<[string, Span[][], string]>([
    ['no statement', [], 'abcdefghij'],
    ['one', [[[2, 4]]], 'ab(0 cd)efghij'],
    [
      'one in two spans',
      [
        [
          [0, 2],
          [6, 8],
        ],
      ],
      '(0 ab)cdef(0~gh)ij',
    ],
    ['one within another', [[[1, 8]], [[3, 8]]], 'a(0 bc(1 defgh))ij'],
    ['the longer one outside, whichever comes first', [[[1, 3]], [[1, 8]]], 'a(1 (0 bc)defgh)ij'],
    ['two side by side', [[[0, 5]], [[5, 10]]], '(0 abcde)(1 fghij)'],
    ['the same words twice', [[[2, 4]], [[2, 4]]], 'ab(0 (1 cd))efghij'],
    ['two that cross', [[[1, 5]], [[3, 8]]], 'a(0 bc(1 de))(1~fgh)ij'],
    ['three that cross', [[[0, 4]], [[1, 6]], [[2, 8]]], '(0 a(1 b(2 cd)))(1~(2~ef))(2~gh)ij'],
  ])('writes %s', (_, contents, expected) => {
    expect(written(mark([[0, 10]], contents))).toBe(expected)
  })

  it('gives every passage its own marks, and leaves what is between them', () => {
    expect(
      written(
        mark(
          [
            [0, 3],
            [4, 6],
            [7, 10],
          ],
          [
            [
              [0, 2],
              [4, 6],
            ],
            [[8, 9]],
          ],
        ),
      ),
    ).toBe('(0 ab)c|(0~ef)|h(1 i)j')
  })

  it('keeps a mark in the passage that it begins in', () => {
    expect(
      written(
        mark(
          [
            [0, 3],
            [4, 8],
          ],
          [[[1, 6]]],
        ),
      ),
    ).toBe('a(0 bc)|efgh')
  })

  it('closes what it opens and shows every letter once, whatever the spans', () => {
    const span = fc
      .tuple(fc.nat(9), fc.integer({ min: 1, max: 10 }))
      .map(([at, size]): Span => [at, Math.min(10, at + size)])
    fc.assert(
      fc.property(fc.array(fc.array(span, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), (contents) => {
        const text = written(mark([[0, 10]], contents))
        expect(text.replace(/\(\d[ ~]|\)/g, '')).toBe(TEXT)
        expect(text.split('(').length).toBe(text.split(')').length)
      }),
    )
  })
})
