import { expect, it } from 'vitest'
import { compareTexts, orderKept, ratesOf } from './score-text.mjs'

it('gives 1 for the same words, whatever stands between them', () => {
  expect(ratesOf([compareTexts('The mill is closed, she said.', 'the mill\nis closed she said')]).f1).toBe(1)
})

it('counts what is missing against recall and what is in excess against precision', () => {
  const rates = ratesOf([compareTexts('one two three four five', 'one two three four menu')])
  expect(rates).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 })
})

it('gives 0 for nothing', () => {
  expect(ratesOf([compareTexts('one two three four five', '')]).f1).toBe(0)
})

it('sees paragraphs that changed places', () => {
  const paragraphs = ['one', 'two', 'three'].map((word) => `${word} is a word of the text`)
  const [one, two, three] = paragraphs
  expect(orderKept(paragraphs, [one, two, three].join(' '))).toBe(1)
  expect(orderKept(paragraphs, [two, one, three].join(' '))).toBe(0.5)
})
