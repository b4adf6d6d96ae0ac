import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { needShared } from '../../test/shared.js'
import { faultsOf } from '../gate.mjs'
import { chanceOf } from './chance.mjs'
import { loadCarriers } from './corpus.mjs'
import { changeWords, cutClause, sentencesOf } from './edit.mjs'
import { figuresOfHalves, findJudged, findPlanted } from './measure.mjs'
import { measureReuse } from './reuse.mjs'
import { compareSpans, rates } from './score.mjs'

const floors = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'))

describe('copies are found as well as the floors ask', () => {
  test('where they were planted', (context) => {
    needShared(context)
    const planted = figuresOfHalves(findPlanted(loadCarriers())).report
    expect(faultsOf({ planted }, { planted: floors.planted })).toEqual([])
  })

  test('where they were judged by reading', (context) => {
    needShared(context)
    const judged = figuresOfHalves(findJudged(loadCarriers())).report
    expect(faultsOf({ judged }, { judged: floors.judged })).toEqual([])
  })

  test('among composites of single sentences', (context) => {
    needShared(context)
    expect(faultsOf({ reuse: measureReuse() }, { reuse: floors.reuse })).toEqual([])
  })
})

describe('the measure', () => {
  test('counts characters in common, blanks left out', () => {
    expect(compareSpans('the mill is shut', [[0, 8]], [[4, 11]])).toEqual({ right: 4, found: 7, gold: 6 })
  })

  test('is 1 where all is right and 0 where nothing is', () => {
    expect(rates([{ right: 5, found: 5, gold: 5 }]).f1).toBe(1)
    expect(rates([{ right: 0, found: 5, gold: 5 }]).f1).toBe(0)
  })
})

describe('planting', () => {
  test('is the same with the same seed', () => {
    const draw = () => Array.from({ length: 3 }, () => chanceOf(7).whole(1, 100))
    expect(draw()).toEqual(draw())
  })

  test('keeps the place of every sentence', () => {
    const text = 'The mill is shut. Nobody knows why.\n“Ask us,” she said.'
    expect(sentencesOf(text).map(({ begin, end }) => text.slice(begin, end))).toEqual([
      'The mill is shut.',
      'Nobody knows why.',
      '“Ask us,” she said.',
    ])
  })

  test('changes no word at rate 0 and leaves quotation marks', () => {
    expect(changeWords('the mill is shut', 0, ['x'], chanceOf(1))).toBe('the mill is shut')
    expect(changeWords('“a b”', 1, ['x'], chanceOf(1))).toBe('“a b”')
  })

  test('cuts no clause that would leave too little', () => {
    expect(cutClause('The mill, she said.')).toBe('The mill, she said.')
  })
})
