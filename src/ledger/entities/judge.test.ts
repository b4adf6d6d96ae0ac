import { describe, expect, it } from 'vitest'
import { countFame } from './fame.js'
import { compareAppearances, explainComparison } from './judge.js'
import type { Appearance } from './types.js'

let count = 0
const appearance = (who: string, more: Partial<Appearance> = {}): Appearance => ({
  id: `${++count} ${who}`,
  report: `r${count}`,
  outlet: 'The Tallow Post',
  published: '2026-11-03',
  who,
  standing: 'person',
  roles: [],
  pronouns: [],
  companions: ['Sund', 'Tarn Bridge', 'Marl'],
  ...more,
})
const judged = (a: Appearance, b: Appearance) => compareAppearances(a, b)?.judgement ?? 'none'
const institution = (who: string, more: Partial<Appearance> = {}) =>
  appearance(who, { standing: 'institution', ...more })

describe('Two persons are', () => {
  it.each([
    ['Ada Quill', 'Ada Quill', 'same'],
    ['Mayor Ada Quill', 'Ada Quill, a poet', 'same'],
    ['Ada J. Quill', 'Ada Quill', 'same'],
    ['Jim Holt', 'James Holt', 'same'],
    ['Sami Mahmud', 'Sami Mahmoud', 'same'],
    ['Abdel Karim Holt', 'Abdulkarim Holt', 'same'],
    ['Ada Quill', 'Tom Quill', 'different'],
    ['Ada Quill', 'Quill', 'unsure'],
    ['Ada Quill', 'Ada Holt', 'none'],
    ['Ada Quill', 'Ada Quill’s lawyer', 'none'],
    ['Ada Quill', 'Ada Quill and Tom Holt', 'none'],
    ['the president', 'the president', 'none'],
    ['US State Department spokesman', 'US State Department spokesman', 'none'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(judged(appearance(a), appearance(b))).toBe(expected)
    expect(judged(appearance(b), appearance(a))).toBe(expected)
  })

  it('different where one is he and the other she', () => {
    const [a, b] = [appearance('Robin Quill', { pronouns: ['he'] }), appearance('Robin Quill', { pronouns: ['she'] })]
    expect(judged(a, b)).toBe('different')
  })

  it('left to a person where name is all they have in common', () => {
    const here = { roles: ['the mayor of Tarn'] }
    const there = { roles: ['a brewer from Marl'], outlet: 'The Marl Echo', companions: ['Hops Fair'] }
    expect(judged(appearance('Ada Quill', here), appearance('Ada Quill', there))).toBe('unsure')
  })

  it('the same by a family name that the ledger knows well', () => {
    const known = Array.from({ length: 5 }, () => appearance('Ada Quill'))
    const [a, b] = [appearance('Mr Quill', { roles: ['the mayor'] }), appearance('Ada Quill', { roles: ['the mayor'] })]
    expect(compareAppearances(a, b, countFame(known))?.judgement).toBe('same')
    expect(compareAppearances(a, b, countFame([...known, appearance('Tom Quill')]))?.judgement).toBe('unsure')
  })
})

describe('Two institutions are', () => {
  it.each([
    ['Ankara', 'the Turkish government', 'same'],
    ['the Sund Workers Front', 'The SWF', 'same'],
    ['the Sund Workers Front (SWF)', 'the SWF', 'same'],
    ['the UN', 'the UN security council', 'none'],
    ['Turkey', 'the Turkish army', 'none'],
    ['the government', 'the government', 'none'],
    ['The police', 'the police', 'none'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(judged(institution(a), institution(b))).toBe(expected)
  })

  it('left to a person where many places have one and the outlets differ', () => {
    expect(judged(institution('the Supreme Court'), institution('The Supreme Court'))).toBe('same')
    expect(
      judged(institution('the Supreme Court'), institution('the Supreme Court', { outlet: 'The Marl Echo' })),
    ).toBe('unsure')
  })
})

describe('Nobody is compared', () => {
  it.each(['unnamed', 'diffuse', 'document'] as const)('by a voice that is %s', (standing) => {
    expect(judged(appearance('A ferryman', { standing }), appearance('A ferryman', { standing }))).toBe('none')
  })
})

describe('explainComparison', () => {
  it('gives the weightiest reason first', () => {
    const comparison = compareAppearances(appearance('Ada Quill'), appearance('Tom Quill'))
    expect(comparison && explainComparison(comparison)).toBe(
      'different at -3.8: the given names are ada and tom (-6.0); both have the family name quill (+1.5); both reports also name Sund, Tarn Bridge, Marl (+0.4); both reports are The Tallow Post’s (+0.3).',
    )
  })
})
