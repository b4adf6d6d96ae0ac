import { expect, it } from 'vitest'
import { countWords, progressLine } from './progress.js'

it.each<[string, number]>([
  ['', 0],
  [' one\ttwo\n\nthree ', 3],
  ['“one” — two', 3],
])('counts the words of %j', (text, words) => {
  expect(countWords(text)).toBe(words)
})

it.each<[string, number | null, number, string]>([
  [
    'half-way',
    0.5,
    60,
    `${'█'.repeat(12)}${'░'.repeat(12)}  50 %  1,200 reports  20 reports/s  8,000 words/s  60 s left`,
  ],
  ['with hours to go', 0.01, 60, `${'░'.repeat(24)}   1 %  1,200 reports  20 reports/s  8,000 words/s  2 h left`],
  [
    'in the first seconds',
    0.5,
    2,
    `${'█'.repeat(12)}${'░'.repeat(12)}  50 %  1,200 reports  600 reports/s  240,000 words/s`,
  ],
  ['without an end that is known', null, 60, 'Reading  1,200 reports  20 reports/s  8,000 words/s'],
  ['at once', null, 0, 'Reading  1,200 reports  0 reports/s  0 words/s'],
])('writes a line %s', (_, done, seconds, line) => {
  expect(progressLine({ reports: 1200, words: 480_000, seconds, done })).toBe(line)
})
