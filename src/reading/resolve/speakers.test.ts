import { describe, expect, it } from 'vitest'
import { chainLine, chainsOf, readMarked, voicesOf } from '../../../test/hand-made.js'

describe('A first person', () => {
  it('is whoever speaks in the quotation around it', async () => {
    expect(
      await chainsOf(
        'Ada Quill told us: “I have warned that the pier is unsafe.”',
        [
          { cue: 'told', source: 'Ada Quill', content: 'I have warned that the pier is unsafe' },
          { cue: 'have warned', source: 'I', content: 'the pier is unsafe', inherits: true },
        ],
        { person: ['Ada Quill'] },
      ),
    ).toEqual(['Ada Quill (person)', 'Ada Quill (person)'])
  })

  it('is the fullest name of who speaks', async () => {
    const reading = await readMarked(
      'Ada Quill came. Quill said: “We have warned that the pier is unsafe.”',
      [
        { cue: 'said', source: 'Quill#2', content: 'We have warned that the pier is unsafe' },
        { cue: 'have warned', source: 'We', content: 'the pier is unsafe' },
      ],
      { person: ['Ada Quill', 'Quill'] },
    )
    expect(reading.statements.map(({ chain }) => chain[0]?.basis)).toEqual(['fuller-name', 'reference'])
    expect(reading.statements.map(chainLine)).toEqual(['Ada Quill (person)', 'Ada Quill (person)'])
  })

  it('of nobody’s quotation stays unknown', async () => {
    expect(await voicesOf('I said no.', [{ cue: 'said', source: 'I', content: 'no' }])).toEqual(['? (unknown)'])
  })
})

describe('Words without a cue', () => {
  const text = '“We leave,” Ada Quill said. “The pier is ours.” Tarn is small.'
  const said = { cue: 'said', source: 'Ada Quill', content: 'We leave' }
  const names = { person: ['Ada Quill'] }

  it('go on with the statement before', async () => {
    expect(await voicesOf(text, [said, { content: 'The pier is ours' }], names)).toEqual([
      'Ada Quill (own-words)',
      'Ada Quill (continuation)',
    ])
  })

  it('go on with what went on', async () => {
    expect(
      await voicesOf(
        `${text.slice(0, -15)} “So is the mill.”`,
        [said, { content: 'The pier is ours' }, { content: 'So is the mill' }],
        names,
      ),
    ).toEqual(['Ada Quill (own-words)', 'Ada Quill (continuation)', 'Ada Quill (continuation)'])
  })

  it('are nobody’s where the report has spoken in between', async () => {
    expect(
      await voicesOf(
        '“We leave,” Ada Quill said. Tarn is small. It is cold. “The pier is ours.”',
        [said, { content: 'The pier is ours' }],
        names,
      ),
    ).toEqual(['Ada Quill (own-words)', '? (unknown)'])
  })

  it('are nobody’s where nothing was said before', async () => {
    expect(await voicesOf('“The pier is ours.” Tarn is small.', [{ content: 'The pier is ours' }])).toEqual([
      '? (unknown)',
    ])
  })

  it('are those of whom the model links them to', async () => {
    expect(
      await voicesOf(`${text} Tom Holt nodded.`, [said, { content: 'The pier is ours', link: 'Tom Holt' }], {
        person: ['Ada Quill', 'Tom Holt'],
      }),
    ).toEqual(['Ada Quill (own-words)', 'Tom Holt (reference)'])
  })

  it('with a voice are that voice’s: a headline of the form NAME: words', async () => {
    const headline = 'QUILL: We leave in May'
    expect(
      await voicesOf(`${headline}\n\nAda Quill left.`, [{ source: 'QUILL', content: 'We leave in May' }], {
        person: ['Ada Quill'],
      }),
    ).toEqual(['QUILL (own-words)'])
  })

  it('with a surname in capitals are those of the person named elsewhere', async () => {
    expect(
      await voicesOf('QUILL: We leave in May\n\nAda Quill left.', [{ source: 'QUILL', content: 'We leave in May' }], {
        person: ['Ada Quill', 'QUILL'],
      }),
    ).toEqual(['Ada Quill (fuller-name)'])
  })
})
