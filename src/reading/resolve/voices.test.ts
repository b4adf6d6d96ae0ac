import { describe, expect, it } from 'vitest'
import { readMarked, voicesOf } from '../../../test/hand-made.js'

describe('A pronoun', () => {
  const text = 'Ada Quill met Tom Holt of Tarn Shipping. She said the pier was closed.'
  const said = { cue: 'said', source: 'She', content: 'the pier was closed' }
  const names = { person: ['Ada Quill', 'Tom Holt'], organisation: ['Tarn Shipping'] }

  it('is whom the model links it to', async () => {
    expect(await voicesOf(text, [{ ...said, link: 'Ada Quill' }], names)).toEqual(['Ada Quill (reference)'])
  })

  it('is the fullest name of whom it is linked to', async () => {
    const longer = `${text} Quill left.`
    expect(await voicesOf(longer, [{ ...said, link: 'Quill#2' }], { person: [...names.person, 'Quill'] })).toEqual([
      'Ada Quill (reference)',
    ])
  })

  it('stays unknown where the report does not tell', async () => {
    expect(await voicesOf(text, [said], names)).toEqual(['? (unknown)'])
  })

  it('of a person is no organisation', async () => {
    expect(await voicesOf(text, [{ ...said, link: 'Tarn Shipping' }], names)).toEqual(['? (unknown)'])
  })

  it('of a thing is no person', async () => {
    expect(
      await voicesOf(
        'Ada Quill read the letter. It said no.',
        [{ cue: 'said', source: 'It', content: 'no', link: 'Ada Quill' }],
        {
          person: ['Ada Quill'],
        },
      ),
    ).toEqual(['? (unknown)'])
  })

  it('of a woman is no man', async () => {
    const text = 'Mary Holt met John Quill. She said no.'
    const names = { person: ['Mary Holt', 'John Quill'] }
    const said = { cue: 'said', source: 'She', content: 'no' }
    expect(await voicesOf(text, [{ ...said, link: 'John Quill' }], names)).toEqual(['? (unknown)'])
    expect(await voicesOf(text, [{ ...said, link: 'Mary Holt' }], names)).toEqual(['Mary Holt (reference)'])
  })

  it('may be a description', async () => {
    expect(
      await voicesOf('A ferryman waved. He said the pier was closed.', [
        { cue: 'said', source: 'He', content: 'the pier was closed', link: 'A ferryman' },
      ]),
    ).toEqual(['A ferryman (reference)'])
  })

  it('may stand before the name', async () => {
    expect(
      await voicesOf(
        '“It is over,” she said. Ada Quill then left.',
        [{ cue: 'said', source: 'she', content: 'It is over', link: 'Ada Quill' }],
        { person: ['Ada Quill'] },
      ),
    ).toEqual(['Ada Quill (reference)'])
  })

  it('has a span, and so has whom it is found to be', async () => {
    const reading = await readMarked(text, [{ ...said, link: 'Ada Quill' }], names)
    expect(reading.statements[0]?.chain).toEqual([
      { span: [41, 44], who: 'Ada Quill', standing: 'person', basis: 'reference', whoSpan: [0, 9] },
    ])
  })

  it('that stays unknown has no place where it is named', async () => {
    const reading = await readMarked(text, [said], names)
    expect(reading.statements[0]?.chain).toEqual([
      { span: [41, 44], who: '?', standing: 'person', basis: 'unknown', whoSpan: null },
    ])
  })
})

describe('A description', () => {
  it('is itself where nothing in the report says more', async () => {
    expect(await voicesOf('A ferryman said no.', [{ cue: 'said', source: 'A ferryman', content: 'no' }])).toEqual([
      'A ferryman (own-words)',
    ])
  })

  it('is whom the report names elsewhere', async () => {
    expect(
      await voicesOf(
        'Ada Quill left early. The mayor said no.',
        [{ cue: 'said', source: 'The mayor', content: 'no', link: 'Ada Quill' }],
        { person: ['Ada Quill'] },
      ),
    ).toEqual(['Ada Quill (reference)'])
  })
})

describe('A country’s adjective', () => {
  const said = { cue: 'note', source: 'Danish', content: 'yes' }

  it('is the country where the report names it', async () => {
    expect(
      await voicesOf('Denmark is near. A Danish note says yes.', [said], { place: ['Denmark', 'Danish'] }),
    ).toEqual(['Denmark (fuller-name)'])
  })

  it('is itself where it does not', async () => {
    expect(await voicesOf('A Danish note says yes.', [said], { place: ['Danish'] })).toEqual(['Danish (own-words)'])
  })
})
