import { describe, expect, it, test } from 'vitest'
import { dateInUrl, datesAgree, isoPrefix } from './dates.js'

test.each<[string, string | null]>([
  ['2031-05-04T21:30:00+01:00', '2031-05-04T21:30:00+01:00'],
  ['2031-05-04T21:30:00.123Z', '2031-05-04T21:30:00Z'],
  ['2031-05-04 21:30 +0100', '2031-05-04T21:30+01:00'],
  ['2031-05-04 21:30:00', '2031-05-04T21:30:00'],
  ['2031-05', '2031-05'],
  ['20310504', '2031-05-04'],
  ['2031/05/04', '2031-05-04'],
  ['Sun, 04 May 2031 21:30:00 GMT', '2031-05-04T21:30:00Z'],
  ['May 4, 2031', '2031-05-04'],
  ['May 4, 2031 at 9:30 p.m.', '2031-05-04T21:30'],
  ['By Ada Quill • 4th May 2031 12:05 AM', '2031-05-04T00:05'],
  ['Sept. 3, 2031', '2031-09-03'],
  ['3/4/2031', null],
  ['2031-13-04', null],
  ['May 32, 2031', null],
  ['yesterday', null],
  ['', null],
])('%s is %s', (words, prefix) => {
  expect(isoPrefix(words)).toBe(prefix)
})

test.each<[string, string | null]>([
  ['https://a.example/2031/05/04/ferry', '2031-05-04'],
  ['https://a.example/world/2031/may/04/ferry', '2031-05-04'],
  ['https://a.example/news-2031-05-04-ferry', '2031-05-04'],
  ['https://a.example/2031/05/ferry', '2031-05'],
  ['https://a.example/20310504', null],
])('%s is from %s', (url, date) => {
  expect(dateInUrl(url)).toBe(date)
})

describe('Two dates', () => {
  it.each([
    ['2031-05-04', '2031-05-04T21:30Z'],
    ['2031-05-04T21:30:00Z', '2031-05-04T22:30:00+01:00'],
  ])('agree: %s and %s', (a, b) => {
    expect(datesAgree(a, b)).toBe(true)
  })

  it('disagree where their days differ', () => {
    expect(datesAgree('2031-05-04', '2031-05-05T21:30Z')).toBe(false)
  })
})
