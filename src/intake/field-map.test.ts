import { describe, expect, it } from 'vitest'
import { messages, takeFile } from '../../test/taking-in.js'
import { mapFields, parseFieldMap } from './field-map.js'

const FOREIGN = {
  body: 'The mill burns.',
  meta: { date: '2026-05-04 09:30:00' },
  'source.name': 'The Tallow Post',
  title: 'Fire',
}

describe('A map of fields', () => {
  it('is written in pairs', () => {
    expect(parseFieldMap('text=body, published=meta.date')).toEqual({ text: 'body', published: 'meta.date' })
  })

  it.each<[string, string]>([
    [
      'words=body',
      'In the map "words" is no field of a report; the fields are id, text, title, outlet, url, published, modified, language, section',
    ],
    ['text', 'In the map "text" has no name after it; write text=NAME'],
    [
      '',
      'In the map "" is no field of a report; the fields are id, text, title, outlet, url, published, modified, language, section',
    ],
  ])('that is wrong is refused: %j', (written, message) => {
    expect(() => parseFieldMap(written)).toThrow(expect.objectContaining({ code: 'wrong-map', message }))
  })

  it('gives foreign objects the names of a report', () => {
    const map = parseFieldMap('text=body,published=meta.date,outlet=source.name')
    expect(mapFields(FOREIGN, map, 'x/1')).toMatchObject({
      id: 'x/1',
      text: 'The mill burns.',
      title: 'Fire',
      outlet: 'The Tallow Post',
      published: '2026-05-04T09:30:00',
    })
  })

  it('serves for lines of JSON', async () => {
    const lines = `${JSON.stringify(FOREIGN)}\n${JSON.stringify({ words: 'none' })}\n[]\n`
    const taken = await takeFile('x.jsonl', lines, { map: { text: 'body' } })
    expect(taken[0]).toMatchObject({ report: { id: 'x/1', text: 'The mill burns.', title: 'Fire' } })
    expect(messages(taken)).toEqual([
      'x.jsonl, line 2 has no "text"; give the report’s words',
      'x.jsonl, line 3 is an array; a report is an object {"id", "text", …}',
    ])
  })
})
