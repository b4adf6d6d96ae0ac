import { describe, expect, it } from 'vitest'
import { timeLine } from './time-line.js'

function labels(months: Parameters<typeof timeLine>[0]): string[] {
  return [...(timeLine(months, 'k')?.markup.matchAll(/aria-label="([^"]*: [^"]*)"/g) ?? [])].map(
    ([, label]) => label ?? '',
  )
}

describe('The time line', () => {
  it('has a bar for each month in which something was said, with the acts in it', () => {
    expect(
      labels([
        { month: '2023-11', act: 'assert', count: 2 },
        { month: '2024-02', act: 'deny', count: 1 },
        { month: '2024-02', act: 'assert', count: 3 },
      ]),
    ).toEqual(['November 2023: 2 statements (2 assert)', 'February 2024: 4 statements (3 assert, 1 deny)'])
  })

  it('has years where months would be too many', () => {
    expect(
      labels([
        { month: '1950-01', act: 'assert', count: 1 },
        { month: '2024-02', act: 'assert', count: 1 },
      ]),
    ).toEqual(['1950: 1 statement (1 assert)', '2024: 1 statement (1 assert)'])
  })

  it('is left out where nothing has a date', () => {
    expect(timeLine([], 'k')).toBeNull()
    expect(timeLine([{ month: 'unknown', act: 'assert', count: 1 }], 'k')).toBeNull()
  })
})
