import { describe, expect, it } from 'vitest'
import type { Statement } from '../../reading/types.js'
import { appearancesOf } from './appearances.js'
import { clusterAppearances } from './clusters.js'
import { compareAppearances } from './judge.js'

/** None of these may hang or throw; what is found in them matters less. */
describe('Voices are compared that are named by', () => {
  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['one endless word', 'A'.repeat(200_000)],
    ['capitals without end', 'A '.repeat(100_000)],
    ['commas', 'Ada Quill, '.repeat(20_000)],
    ['and', 'Ada and '.repeat(20_000)],
    ['brackets', '('.repeat(100_000)],
    ['apostrophes', '’s '.repeat(50_000)],
    ['lone surrogates', '\ud800 \udfff'],
    ['marks of a pattern', 'Ada [Quill( .* \\'],
  ])('%s', (_, who) => {
    for (const standing of ['person', 'institution'] as const) {
      const voice = { who, span: null, standing, basis: 'own-words', whoSpan: null } as const
      const statements = [{ chain: [voice] }] as unknown as Statement[]
      const [a] = appearancesOf({ id: 'r1', text: who, statements })
      const [b] = appearancesOf({ id: 'r2', text: who, statements })
      expect(a && b ? compareAppearances(a, b)?.judgement : undefined).not.toBe('none')
    }
  })
})

it('A cluster of 50,000 is made', () => {
  const ids = Array.from({ length: 50_000 }, (_, i) => `a${i}`)
  const links = ids
    .slice(1)
    .map((second, i) => ({ first: ids[i] as string, second, judgement: 'same' as const, score: 5 }))
  expect(clusterAppearances(ids, links)).toHaveLength(1)
})
