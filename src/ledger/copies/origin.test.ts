import { describe, expect, it } from 'vitest'
import { originOf } from './origin.js'
import type { Copy } from './types.js'

const copy = (source: string, more: Partial<Copy> = {}): Copy => ({
  report: 'c',
  span: [0, 100],
  source,
  sourceSpan: [0, 100],
  kind: 'prose',
  sameWords: 20,
  quotedWords: 0,
  likeness: 1,
  basis: 'published',
  agency: null,
  explanation: '',
  ...more,
})
const byName = (report: string) => report

describe('originOf', () => {
  it('is the first known carrier', () => {
    expect(originOf([[10, 60]], [copy('b'), copy('a')], byName)).toMatchObject({ kind: 'report', report: 'a' })
  })

  it('is the agency that a copy names, before any carrier', () => {
    const copies = [copy('a'), copy('b', { agency: 'Reuters' })]
    expect(originOf([[10, 60]], copies, byName)).toMatchObject({ kind: 'agency', agency: 'Reuters' })
  })

  it.each<[string, Copy]>([
    ['a statement that stands for the most part outside', copy('a', { span: [0, 30] })],
    ['a quotation', copy('a', { kind: 'quotation' })],
    ['boilerplate', copy('a', { kind: 'boilerplate' })],
  ])('is none of %s', (_, only) => {
    expect(originOf([[10, 60]], [only], byName)).toBeNull()
  })
})
