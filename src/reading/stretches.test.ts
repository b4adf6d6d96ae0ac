import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Stretches } from './stretches.js'
import type { Span } from './types.js'

describe('Stretches', () => {
  it('finds what covers a span', () => {
    const stretches = new Stretches<string>()
    stretches.add([0, 10], 'near')
    stretches.add([5000, 5010], 'far')
    expect([...stretches.near([4, 6])]).toEqual(['near'])
  })

  it('finds a value once, though it has several spans or a long one', () => {
    const stretches = new Stretches<string>()
    stretches.add([0, 3000], 'long')
    stretches.add([10, 20], 'long')
    expect([...stretches.near([0, 3000])]).toEqual(['long'])
  })

  it('finds nothing where nothing was added', () => {
    expect([...new Stretches().near([0, 9999])]).toEqual([])
  })

  test('Of any spans, those that touch are found', () => {
    const span = fc
      .tuple(fc.nat(5000), fc.integer({ min: 1, max: 2000 }))
      .map(([begin, length]): Span => [begin, begin + length])
    fc.assert(
      fc.property(fc.array(span), span, (spans, wanted) => {
        const stretches = new Stretches<number>()
        for (const [i, each] of spans.entries()) stretches.add(each, i)
        const found = new Set(stretches.near(wanted))
        const touching = spans.flatMap(([begin, end], i) => (begin < wanted[1] && wanted[0] < end ? [i] : []))
        expect(touching.filter((i) => !found.has(i))).toEqual([])
      }),
    )
  })
})
