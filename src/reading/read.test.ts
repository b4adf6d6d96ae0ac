import { describe, expect, it } from 'vitest'
import { chainLine, handMadeModel, readMarked } from '../../test/hand-made.js'
import { readReports } from './read.js'

const silent = handMadeModel((words) => ({ predicates: [], names: new Uint8Array(words) }))

describe('A reading', () => {
  it('holds all that the report held', async () => {
    const report = {
      id: 'a',
      text: 'Quill left.',
      title: 'Gone',
      outlet: 'Tallow Post',
      url: 'x:y',
      published: '2031-05',
    }
    expect(await readReports([report], silent)).toEqual([
      {
        ...report,
        passages: [{ span: [0, 11], role: 'paragraph' }],
        statements: [],
        dropped: [],
        model: { name: 'hand-made', version: '1' },
      },
    ])
  })

  it('says what was given up, and why', async () => {
    const { statements, dropped } = await readMarked('Quill said no, and Holt spoke.', [
      { cue: 'said', source: 'Quill', content: 'no' },
      { cue: 'said', source: 'Quill', content: 'no', probability: 0.6 },
      { cue: 'spoke', source: 'Holt' },
    ])
    expect(statements).toHaveLength(1)
    expect(dropped).toEqual([
      { content: [], cue: [[24, 29]], reason: 'no-content', detail: 'the cue has no words for what is claimed' },
      {
        content: [[11, 13]],
        cue: [[6, 10]],
        reason: 'duplicate',
        detail: 'the same words were read at 6 with more certainty',
      },
    ])
  })

  it('leads no chain through what was given up', async () => {
    const { statements } = await readMarked(
      'Quill said that Holt denied it.',
      [
        { cue: 'denied', source: 'Holt', content: 'it', inherits: true },
        { cue: 'said', source: 'Quill', content: 'Holt denied it', probability: 0.9 },
        { cue: 'said', content: 'Holt denied it', probability: 0.5 },
      ],
      { person: ['Quill', 'Holt'] },
    )
    expect(statements.map(chainLine)).toEqual(['Quill (person)', 'Quill (person) ← Holt (person)'])
  })

  it('of no reports is none', async () => {
    expect(await readReports([], silent)).toEqual([])
  })

  it.each(['', '\n', '\u200b', 'Advertisement'])('of %j is empty', async (text) => {
    const [reading] = await readReports([{ id: 'a', text }], silent)
    expect(reading).toMatchObject({ text, statements: [], dropped: [] })
  })
})

describe('The outlet that published a report', () => {
  const text = 'The Tallow Post has learned that Quill said no and left.'
  const marks = [
    { cue: 'has learned', source: 'The Tallow Post', content: 'Quill said no and left', standing: 'outlet' },
    { cue: 'said', source: 'Quill', content: 'no', inherits: true },
  ] as const
  const names = { person: ['Quill'], organisation: ['Tallow Post'] }

  it.each(['Tallow Post', 'The Tallow Post', 'TALLOW POST'])('is no voice in it: %s', async (outlet) => {
    const { statements, dropped } = await readMarked({ text, outlet }, marks, names)
    expect(statements.map(chainLine)).toEqual(['Quill (person)'])
    expect(dropped.map(({ reason, detail }) => [reason, detail])).toEqual([
      ['own-voice', `${outlet} published the report`],
    ])
  })

  it('is no voice of what it passes on', async () => {
    const passedOn = [{ ...marks[0], content: 'Quill said no' }, marks[1]]
    const { statements, dropped } = await readMarked({ text, outlet: 'Tallow Post' }, passedOn, names)
    expect(statements.map(chainLine)).toEqual(['Quill (person)'])
    expect(dropped).toEqual([])
  })

  it.each([{ text }, { text, outlet: 'Tarn Herald' }])('may be a voice in another’s', async (report) => {
    const { statements, dropped } = await readMarked(report, marks, names)
    expect(statements.map(chainLine)).toEqual(['The Tallow Post (outlet)', 'The Tallow Post (outlet) ← Quill (person)'])
    expect(dropped).toEqual([])
  })
})
