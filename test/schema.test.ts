import { describe, expect, it } from 'vitest'
import { generateApiSchema, generateSchema } from '../scripts/schema.mjs'
import type { Reading } from '../src/reading/types.js'
import { readText } from './repository.js'
import { compileSchema } from './schema.js'

const text = 'The mill is closed, the mayor said.'
const reading: Reading = {
  id: 'r1',
  text,
  passages: [{ span: [0, 35], role: 'paragraph' }],
  statements: [
    {
      content: [[0, 18]],
      cue: [[30, 34]],
      chain: [{ span: [20, 29], who: 'the mayor', standing: 'unnamed', basis: 'own-words', whoSpan: [20, 29] }],
      act: 'assert',
      quotation: 'indirect',
      confidence: 0.9,
      words: 'The mill is closed',
    },
  ],
  dropped: [],
  model: { name: 'none', version: '0' },
}

/** The reading with its first statement changed. */
function withStatement(change: Record<string, unknown>): unknown {
  return { ...reading, statements: [{ ...reading.statements[0], ...change }] }
}

it('The schemas of the API are what the types give: npm run schema writes them anew', () => {
  expect(readText('docs/api.schema.json')).toBe(generateApiSchema())
})

describe('The schema of a reading', () => {
  it('is what the types give: npm run schema writes it anew', () => {
    expect(readText('docs/reading.schema.json')).toBe(generateSchema())
  })

  const faults = compileSchema()

  it('takes a reading', () => {
    expect(faults(reading)).toEqual([])
  })

  it('takes what a report may carry, and a voice that no words name', () => {
    const chain = [{ span: null, who: '?', standing: 'diffuse', basis: 'unknown', whoSpan: null }]
    expect(faults({ ...(withStatement({ chain }) as Reading), title: 'The mill', published: '2026-11' })).toEqual([])
  })

  it.each([
    ['no text', { ...reading, text: undefined }, 'text'],
    ['a field that is unknown', { ...reading, mood: 'good' }, 'mood'],
    ['an act that is unknown', withStatement({ act: 'sing' }), '/statements/0/act'],
    ['a span without an end', withStatement({ cue: [[30]] }), '/statements/0/cue/0'],
    ['a confidence in words', withStatement({ confidence: 'high' }), '/statements/0/confidence'],
  ])('refuses %s, and tells where', (_, wrong, where) => {
    expect(faults(wrong).join('\n')).toContain(where)
  })
})
