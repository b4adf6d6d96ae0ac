import { expect, it } from 'vitest'
import { asReport } from './report.js'

it('takes the fields of a report and leaves what else is there', () => {
  const report = { id: 'a', text: 'Words.', title: 'T', outlet: 'O', url: 'https://o.example/a', published: '2016-06' }
  expect(asReport({ ...report, statements: [], model: { name: 'm' } }, 'x')).toEqual(report)
})

it('takes null for absent and a whole number for an id', () => {
  expect(asReport({ id: 7, text: 'Words.', title: null }, 'x')).toEqual({ id: '7', text: 'Words.' })
})

it.each(['2016', '2016-06', '2016-06-17', '2016-06-17T09:30', '2016-06-17T09:30:00.5Z', '2016-06-17T09:30:00+02:00'])(
  'takes %s for a date',
  (published) => {
    expect(asReport({ id: 'a', text: 'Words.', published }, 'x').published).toBe(published)
  },
)

it.each<[unknown, RegExp]>([
  [null, /^x is null; /],
  [[], /^x is an array; /],
  ['text', /^x is a string; /],
  [{ text: 'Words.' }, /^x has no "id"; /],
  [{ id: 1.5, text: 'Words.' }, /^x has the id 1\.5; /],
  [{ id: 'a' }, /^x has no "text"; /],
  [{ id: 'a', text: 12 }, /^x has the text 12; /],
  [{ id: 'a', text: ' \n' }, /^x has an empty "text"; /],
  [{ id: 'a', text: 'Words.', title: ['T'] }, /^x has the title \["T"\]; /],
  [{ id: 'a', text: 'Words.', published: '17 June 2016' }, /^x was published "17 June 2016"; write it as 2016, /],
])('refuses %j and says why', (value, message) => {
  expect(() => asReport(value, 'x')).toThrow(
    expect.objectContaining({ code: 'not-a-report', message: expect.stringMatching(message) }),
  )
})
