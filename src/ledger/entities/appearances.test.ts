import { describe, expect, it } from 'vitest'
import type { Statement, Voice } from '../../reading/types.js'
import { appearancesOf } from './appearances.js'

const TEXT = 'Ada Quill, the mayor of Tarn, met Tom Holt. She said no. Quill said yes.'
const voice = (who: string, words: string | null): Voice => {
  const at = words === null ? 0 : TEXT.indexOf(words)
  return {
    who,
    span: words === null ? null : [at, at + words.length],
    standing: 'person',
    basis: 'reference',
    whoSpan: null,
  }
}
const saying = (...chain: Voice[]) => ({ chain }) as unknown as Statement

describe('appearancesOf', () => {
  it('gathers what the report tells of a voice', () => {
    const statements = [
      saying(voice('Ada Quill', 'She')),
      saying(voice('Ada Quill', 'Quill')),
      saying(voice('?', null)),
    ]
    expect(appearancesOf({ id: 'r1', text: TEXT, published: '2026-11', statements })).toEqual([
      {
        id: 'r1 Ada Quill',
        report: 'r1',
        published: '2026-11',
        who: 'Ada Quill',
        standing: 'person',
        roles: ['the mayor of Tarn'],
        pronouns: ['she'],
        companions: ['Tarn', 'Tom Holt'],
      },
    ])
  })

  it('gives each who of a chain its own', () => {
    const statements = [saying(voice('Ada Quill', null), voice('Tom Holt', null))]
    expect(appearancesOf({ id: 'r1', text: TEXT, statements }).map(({ who }) => who)).toEqual(['Ada Quill', 'Tom Holt'])
  })
})
