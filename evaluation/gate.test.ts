import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createReader, type Reader } from '../dist/index.js'
import { needShared } from '../test/shared.js'
import { faultsOf } from './gate.mjs'
import { measureAttributions, measureStatements } from './measure.mjs'
import { attributionSet, statementSets } from './sets.mjs'

const floors = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'))

describe('the built reader holds its floors', () => {
  let reader: Reader
  beforeAll(async () => {
    reader = await createReader()
  })
  afterAll(() => reader.close())

  test.for(statementSets.filter(({ name }) => name in floors))('on $name', async (set, context) => {
    if (set.name !== 'examples') needShared(context)
    const { rates } = await measureStatements(reader, set.reports())
    expect(faultsOf({ [set.name]: rates }, { [set.name]: floors[set.name] })).toEqual([])
  })

  test('on PolNeAR’s flat attributions', async (context) => {
    needShared(context)
    const figures = { [attributionSet.name]: await measureAttributions(reader, attributionSet.reports()) }
    expect(faultsOf(figures, { [attributionSet.name]: floors[attributionSet.name] })).toEqual([])
  })
})

test('a figure below its floor is named with both values', () => {
  expect(faultsOf({ dev: { found: 0.7 } }, { dev: { found: 0.8 } })).toEqual([
    'dev: found is 0.700, below its floor of 0.8',
  ])
})

test('a figure that was not measured does not pass', () => {
  expect(faultsOf({}, { dev: { found: 0.8 } })).toEqual(['dev: found was not measured'])
})

test('a figure at its floor passes', () => {
  expect(faultsOf({ dev: { found: 0.8 } }, { dev: { found: 0.8 } })).toEqual([])
})

test('our scorers give what the shared ones give', async (context) => {
  const shared = needShared(context)
  const theirs = await import(/* @vite-ignore */ `${shared}/score/score-statements.mjs`)
  const ours = await import('./score-statements.mjs')
  const gold = statementSets.find(({ name }) => name === 'seed')?.reports()[0]
  const some = gold?.statements.slice(3) ?? []
  expect(ours.score(gold?.statements, some, gold?.text)).toEqual(theirs.score(gold?.statements, some, gold?.text))
})
