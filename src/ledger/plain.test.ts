import { expect, it } from 'vitest'
import { makeReading } from '../../test/readings.js'
import { firstKey } from './entities/first-key.js'
import { annotationLines } from './export/annotations.js'
import { csvRow } from './export/csv.js'
import { placeOf } from './place.js'
import { changesBetween } from './query/changes.js'
import { sentenceAround } from './query/sentence.js'
import { bound, restored } from './storable.js'
import { rangeOf } from './store/moments.js'

it.each<[string, string, string]>([
  ['2016', '2016-01-01T00:00:00Z', '2017-01-01T00:00:00Z'],
  ['2016-12', '2016-12-01T00:00:00Z', '2017-01-01T00:00:00Z'],
  ['2016-02-29', '2016-02-29T00:00:00Z', '2016-03-01T00:00:00Z'],
  ['2016-06-17T09:30Z', '2016-06-17T09:30:00Z', '2016-06-17T09:31:00Z'],
  ['2016-06-17T09:30:00+02:00', '2016-06-17T07:30:00Z', '2016-06-17T07:30:01Z'],
])('%s is a time from %s to %s', (prefix, begin, end) => {
  expect(rangeOf(prefix)).toEqual([Date.parse(begin) / 1000, Date.parse(end) / 1000])
})

it.each(['', '16', '2016-13', '2015-02-29', '2016-06-17T25:00Z', 'yesterday'])('“%s” is no time', (text) => {
  expect(rangeOf(text)).toBeNull()
})

it.each(['plain', 'a\0b', '\ud83d', '\udc00\ud83d', '\uf8f0', '\uf8f00000', '😀'])(
  '%j comes back from storage as it was',
  (text) => {
    const stored = bound(text) as string
    expect(stored).not.toContain('\0')
    expect(restored(stored)).toBe(text)
    expect(restored(JSON.parse(bound({ json: { a: [text] } }) as string))).toEqual({ a: [text] })
  },
)

it.each<[Record<string, string>, string, string]>([
  [{ HOME: '/home/a' }, 'linux', '/home/a/.local/share/hearsay/ledger'],
  [{ HOME: '/home/a', XDG_DATA_HOME: '/data' }, 'linux', '/data/hearsay/ledger'],
  [{ HOME: '/Users/a' }, 'darwin', '/Users/a/Library/Application Support/Hearsay/ledger'],
  [{ HOME: '/home/a', HEARSAY_LEDGER: '/there' }, 'linux', '/there'],
  [{ HEARSAY_LEDGER: 'postgres://a/b' }, 'linux', 'postgres://a/b'],
])('With %j on %s the ledger lies in %s', (env, platform, place) => {
  expect(placeOf(undefined, env, platform)).toBe(place)
})

it.each<[string, string]>([
  ['=1+1', "'=1+1"],
  ['+a', "'+a"],
  ['-a', "'-a"],
  ['@a', "'@a"],
  [' \t=a', "' \t=a"],
  ['say "so", a\nb', '"say ""so"", a\nb"'],
  ['=a,b', `"'=a,b"`],
  ['a = b', 'a = b'],
])('In CSV %j is %j', (cell, written) => {
  expect(csvRow([cell, -1])).toBe(`${written},-1\r\n`)
})

it.each<[string, 'person' | 'institution' | 'unnamed', boolean]>([
  ['Mayor Ines Holt', 'person', true],
  ['the Ministry of Bridges', 'institution', true],
  ['US State Department spokesman', 'person', false],
  ['the mayor', 'person', false],
  ['A Ferryman', 'unnamed', false],
])('%s (%s) is the same in two reports: %s', (who, standing, same) => {
  expect(firstKey('one', { who, standing }) === firstKey('other', { who, standing })).toBe(same)
})

it('Changes of a text are shown by paragraphs', () => {
  expect(changesBetween('a\n\nb\n\nc', 'a\nx\nc\nd')).toEqual([
    { kind: 'removed', words: 'b' },
    { kind: 'added', words: 'x' },
    { kind: 'added', words: 'd' },
  ])
})

it.each<[string, string]>([
  ['He left. The mill is shut, Ms. Orr said. We saw.', 'The mill is shut, Ms. Orr said.'],
  ['“The mill is shut.” She went.', '“The mill is shut.”'],
  ['The mill is shut', 'The mill is shut'],
])('In %j the sentence is %j', (text, sentence) => {
  const begin = text.indexOf('mill is shut')
  expect(sentenceAround(text, [0, text.length], [[begin, begin + 12]])).toBe(sentence)
})

it('An annotation counts code points', () => {
  const text = '😀😀 The mill is shut, she said.'
  const reading = makeReading([['paragraph', text]], [{ content: ['The mill is shut'], chain: [['she', 'person']] }])
  const kept = { id: 'a', wrong: false, origin: null, originAgency: null }
  const more = { key: 'k', report: 1, version: 1, superseded: false, addedAt: new Date(0), kept: [kept] }
  const [line = ''] = annotationLines({ ...reading, ...more })
  expect(JSON.parse(line).target[0].selector).toMatchObject([
    { start: 3, end: 19 },
    { exact: 'The mill is shut', prefix: '😀😀 ', suffix: ', she said.' },
  ])
})
