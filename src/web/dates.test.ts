import { expect, it } from 'vitest'
import { shownDate } from './dates.js'

it.each([
  ['2024-03-08T16:08:00Z', '8 March 2024'],
  ['2024-03-08', '8 March 2024'],
  ['2024-03', 'March 2024'],
  ['2024', '2024'],
  ['2024-13', '2024'],
  ['soon', 'soon'],
])('shows %s as %s', (published, shown) => {
  expect(shownDate(published)).toBe(shown)
})
