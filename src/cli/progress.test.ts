import { expect, it } from 'vitest'
import { countWords, progressLine } from './progress.js'

it.each<[string, number]>([
  ['', 0],
  [' one\ttwo\n\nthree ', 3],
  ['“one” — two', 3],
])('counts the words of %j', (text, words) => {
  expect(countWords(text)).toBe(words)
})

it('writes a line with the bar and the speed, and without the bar where the end is not known', () => {
  const state = { reports: 1200, words: 480_000, seconds: 60 }
  expect(progressLine({ ...state, done: 0.5 })).toBe(
    `${'█'.repeat(12)}${'░'.repeat(12)}  50 %  1,200 reports  8,000 words/s`,
  )
  expect(progressLine({ ...state, done: null })).toBe('Reading  1,200 reports  8,000 words/s')
  expect(progressLine({ ...state, seconds: 0, done: null })).toContain(' 0 words/s')
})
