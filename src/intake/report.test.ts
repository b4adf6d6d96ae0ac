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

it('carries metadata, marked passages and where they came from', () => {
  const report = {
    id: 'a',
    text: 'Ferry to close\n\nBy Ada Quill\n\nWords.',
    authors: ['Ada Quill'],
    modified: '2031-05-04T09:30+01:00',
    language: 'en-GB',
    section: 'Tarn',
    agency: 'Agence Sund',
    passages: [
      { span: [0, 14], role: 'headline' },
      { span: [16, 28], role: 'byline' },
      { span: [30, 36], role: 'paragraph', entry: 1 },
    ],
    origins: {
      passages: { place: 'readability' },
      authors: {
        place: 'json-ld:author',
        reason: 'JSON-LD comes before the byline',
        others: [{ value: 'A. Quill', place: 'byline' }],
      },
    },
  }
  expect(asReport(report, 'x')).toEqual(report)
  expect(asReport({ ...report, statements: [], dropped: [], model: {} }, 'x')).toEqual(report)
})

it('leaves the passages that an earlier reading found by itself', () => {
  const reading = {
    id: 'a',
    text: 'Words.',
    passages: [{ span: [0, 6], role: 'paragraph' }],
    statements: [],
    model: {},
  }
  expect(asReport(reading, 'x')).toEqual({ id: 'a', text: 'Words.' })
})

it('takes one name for a list of authors', () => {
  expect(asReport({ id: 'a', text: 'Words.', authors: 'Ada Quill' }, 'x').authors).toEqual(['Ada Quill'])
})

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
  [{ id: 'a', text: 'Words.', modified: 'now' }, /^x was modified "now"; write it as 2016, /],
  [{ id: 'a', text: 'Words.', authors: [1] }, /^x has the authors \[1\]; /],
  [{ id: 'a', text: 'Words.', passages: 'all' }, /^x has the passages "all"; /],
  [{ id: 'a', text: 'Words.', passages: [{ span: [0, 7], role: 'paragraph' }] }, /^x has the passage /],
  [{ id: 'a', text: 'Words.', passages: [{ span: [0, 6], role: 'menu' }] }, /^x has the passage /],
  [{ id: 'a', text: 'Words.', origins: { title: 'here' } }, /^x has the origins /],
])('refuses %j and says why', (value, message) => {
  expect(() => asReport(value, 'x')).toThrow(
    expect.objectContaining({ code: 'not-a-report', message: expect.stringMatching(message) }),
  )
})
