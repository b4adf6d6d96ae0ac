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

  it('is rather whoever spoke before, where the model wavers', async () => {
    const text = 'Ada Quill met Mary Holt. Quill said no. She denied a plan.'
    const names = { person: ['Ada Quill', 'Mary Holt', 'Quill'] }
    const first = { cue: 'said', source: 'Quill#2', content: 'no' }
    const denied = { cue: 'denied', source: 'She', content: 'a plan' }
    const wavering = { ...denied, link: ['Mary Holt', 'Ada Quill'] }
    expect(await voicesOf(text, [first, wavering], names)).toEqual(['Ada Quill (fuller-name)', 'Ada Quill (reference)'])
    expect(await voicesOf(text, [first, { ...denied, link: 'Mary Holt' }], names)).toEqual([
      'Ada Quill (fuller-name)',
      'Mary Holt (reference)',
    ])
  })

  it('within a claim is rather another than whose claim it is', async () => {
    const text = 'Ada Quill met Tom Holt. Quill said he denied a plan.'
    const names = { person: ['Ada Quill', 'Tom Holt', 'Quill'] }
    const outer = { cue: 'said', source: 'Quill#2', content: 'he denied a plan' }
    const inner = { cue: 'denied', source: 'he', content: 'a plan', link: ['Quill#2', 'Tom Holt'], inherits: true }
    expect(await voicesOf(text, [outer, inner], names)).toEqual(['Ada Quill (fuller-name)', 'Tom Holt (reference)'])
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

describe('A short definite description', () => {
  const first = { cue: 'said', source: 'Ada Quill', content: 'the pier was closed' }
  const names = { person: ['Ada Quill'], organisation: ['Tarn Shipping'] }

  it('of a person means whoever spoke before', async () => {
    const text = 'Ada Quill said the pier was closed. The retired surgeon denied a plan.'
    const second = { cue: 'denied', source: 'The retired surgeon', content: 'a plan' }
    expect(await voicesOf(text, [first, second], names)).toEqual(['Ada Quill (own-words)', 'Ada Quill (reference)'])
  })

  it('of an organisation means the one that spoke before', async () => {
    const text = 'Tarn Shipping said the pier was closed. The company denied a plan.'
    const spoke = { ...first, source: 'Tarn Shipping', standing: 'institution' } as const
    const second = { cue: 'denied', source: 'The company', content: 'a plan', standing: 'institution' } as const
    expect(await voicesOf(text, [spoke, second], names)).toEqual([
      'Tarn Shipping (own-words)',
      'Tarn Shipping (reference)',
    ])
  })

  it('of somebody else’s man is not the one named in it', async () => {
    const text = 'Ada Quill came. The friend of Quill denied a plan.'
    const denied = { cue: 'denied', source: 'The friend of Quill', content: 'a plan', link: 'Ada Quill' }
    expect(await voicesOf(text, [denied], { person: ['Ada Quill', 'Quill'] })).toEqual([
      'The friend of Quill (own-words)',
    ])
  })

  it('with its owner means the holder of the office', async () => {
    const text = 'Tarn’s mayor denied a plan. Mayor Ada Quill left.'
    const denied = { cue: 'denied', source: 'Tarn’s mayor', content: 'a plan' }
    expect(await voicesOf(text, [denied], { person: ['Ada Quill'], place: ['Tarn'] })).toEqual([
      'Mayor Ada Quill (reference)',
    ])
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
