import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compareAppearances } from '../../dist/ledger/entities/index.js'
import { needShared } from '../../test/shared.js'
import { faultsOf } from '../gate.mjs'
import { loadPairs } from './corpus.mjs'
import { figuresOf, figuresOfHalves } from './measure.mjs'

const read = (file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))

test('who is who is told as well as the floors ask', (context) => {
  needShared(context)
  expect(faultsOf(figuresOfHalves(loadPairs()), read('floors.json'))).toEqual([])
})

test('the judged pairs are places in reports, without words', () => {
  for (const { first, second, judgement } of read('judged.json')) {
    expect(first.report).not.toBe(second.report)
    expect(['same', 'different']).toContain(judgement)
    for (const side of [first, second]) expect(side.who.every(Number.isInteger)).toBe(true)
  }
})

describe('the measure', () => {
  const appearance = (id: string, who: string) => ({
    id,
    report: id,
    outlet: 'The Tallow Post',
    who,
    standing: 'person' as const,
    roles: [],
    pronouns: [],
    companions: ['Sund'],
  })
  const pair = (a: string, b: string, judgement: 'same' | 'different') => ({
    first: appearance('a', a),
    second: appearance('b', b),
    judgement,
    hard: false,
  })
  const nobody = () => null

  test('counts what is unsure as not the same', () => {
    const pairs = [pair('Ada Quill', 'Ada Quill', 'same'), pair('Ada Quill', 'Quill', 'same')]
    expect(compareAppearances(appearance('a', 'Ada Quill'), appearance('b', 'Quill'))?.judgement).toBe('unsure')
    expect(figuresOf(pairs, nobody)).toMatchObject({ precision: 1, recall: 0.5, unsure: 0.5 })
  })

  test('counts a wrong merge against precision', () => {
    const pairs = [pair('Ada Quill', 'Ada Quill', 'different'), pair('Ada Quill', 'Ada Quill', 'same')]
    expect(figuresOf(pairs, nobody)).toMatchObject({ precision: 0.5, recall: 1 })
  })
})
