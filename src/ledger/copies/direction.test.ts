import { describe, expect, it } from 'vitest'
import { findCredits } from './credits.js'
import { type Side, weighDirection } from './direction.js'
import type { Carrier } from './types.js'

const TEXT = 'The mill is shut.'
const side = (carrier: Partial<Carrier>): Side => {
  const whole: Carrier = { id: 'a', text: TEXT, added: 1, ...carrier }
  return { carrier: whole, span: [0, whole.text.length], credits: findCredits(whole.text) }
}

describe('The source is', () => {
  it.each<[string, Partial<Carrier>, Partial<Carrier>, string]>([
    ['the report added first, where nothing else is known', { added: 1 }, { added: 2 }, 'first added'],
    [
      'the one published first, whatever was added first',
      { added: 1, published: '2026-11-03' },
      { added: 2, published: '2026-11-02' },
      'second published',
    ],
    [
      'not told by a month and a day in it',
      { added: 2, published: '2026-11' },
      { added: 1, published: '2026-11-03' },
      'second added',
    ],
    [
      'told by two months',
      { added: 2, published: '2026-10' },
      { added: 1, published: '2026-11-03' },
      'first published',
    ],
    [
      'the outlet that the other names',
      { added: 1, published: '2026-11-02', text: `${TEXT} The Tallow Post reported it.` },
      { added: 2, published: '2026-11-03', outlet: 'The Tallow Post' },
      'second names-outlet',
    ],
    [
      'the agency that the other credits',
      { added: 1, published: '2026-11-02', text: `TARN (AP) — ${TEXT}` },
      { added: 2, published: '2026-11-03', outlet: 'Associated Press' },
      'second agency',
    ],
  ])('%s', (_, first, second, expected) => {
    const [best] = weighDirection(side({ id: 'a', ...first }), side({ id: 'b', ...second }))
    expect(`${best.source} ${best.basis}`).toBe(expected)
  })

  it('explained, with what speaks against it', () => {
    const evidence = weighDirection(
      side({ id: 'a', added: 1, published: '2026-11-03' }),
      side({ id: 'b', added: 2, published: '2026-11-02' }),
    )
    expect(evidence.map(({ sentence }) => sentence)).toEqual([
      'b was published on 2026-11-02, a on 2026-11-03',
      'a came into the ledger first',
    ])
  })

  it('found whatever is in the outlet’s name', () => {
    expect(() => weighDirection(side({ outlet: 'a(b' }), side({ outlet: '[x\\' }))).not.toThrow()
  })
})
