import { describe, expect, it, test } from 'vitest'
import { chainLine, type Marked, type Names, readMarked } from '../../../test/hand-made.js'

/** The chains of a text's statements, in the order of the text. */
async function chains(text: string, marks: readonly Marked[], names: Names = {}): Promise<string[]> {
  return (await readMarked(text, marks, names)).statements.map(chainLine)
}

/** The last voice of each statement, and how it was found. */
async function voices(text: string, marks: readonly Marked[], names: Names = {}): Promise<string[]> {
  return (await readMarked(text, marks, names)).statements.map(({ chain }) => {
    const voice = chain.at(-1)
    return `${voice?.who} (${voice?.basis})`
  })
}

describe('A pronoun', () => {
  const text = 'Ada Quill met Tom Holt of Tarn Shipping. She said the pier was closed.'
  const said = { cue: 'said', source: 'She', content: 'the pier was closed' }
  const names = { person: ['Ada Quill', 'Tom Holt'], organisation: ['Tarn Shipping'] }

  it('is whom the model links it to', async () => {
    expect(await voices(text, [{ ...said, link: 'Ada Quill' }], names)).toEqual(['Ada Quill (reference)'])
  })

  it('is the fullest name of whom it is linked to', async () => {
    const longer = `${text} Quill left.`
    expect(await voices(longer, [{ ...said, link: 'Quill#2' }], { person: [...names.person, 'Quill'] })).toEqual([
      'Ada Quill (reference)',
    ])
  })

  it('stays unknown where the report does not tell', async () => {
    expect(await voices(text, [said], names)).toEqual(['? (unknown)'])
  })

  it('of a person is no organisation', async () => {
    expect(await voices(text, [{ ...said, link: 'Tarn Shipping' }], names)).toEqual(['? (unknown)'])
  })

  it('of a thing is no person', async () => {
    expect(
      await voices(
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
    expect(await voices(text, [{ ...said, link: 'John Quill' }], names)).toEqual(['? (unknown)'])
    expect(await voices(text, [{ ...said, link: 'Mary Holt' }], names)).toEqual(['Mary Holt (reference)'])
  })

  it('may be a description', async () => {
    expect(
      await voices('A ferryman waved. He said the pier was closed.', [
        { cue: 'said', source: 'He', content: 'the pier was closed', link: 'A ferryman' },
      ]),
    ).toEqual(['A ferryman (reference)'])
  })

  it('may stand before the name', async () => {
    expect(
      await voices(
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

describe('A name', () => {
  const said = (source: string): Marked => ({ cue: 'said', source, content: 'no' })

  test.each<[string, string, Names, string]>([
    ['Quill#2', 'Ada Quill came. Quill said no.', { person: ['Ada Quill', 'Quill'] }, 'Ada Quill (fuller-name)'],
    ['Quill', 'Quill said no. Ada Quill left.', { person: ['Ada Quill', 'Quill'] }, 'Ada Quill (fuller-name)'],
    ['Ada#2', 'Ada Quill came. Ada said no.', { person: ['Ada Quill', 'Ada'] }, 'Ada Quill (fuller-name)'],
    [
      'Quill#3',
      'Ada Quill came with A. Quill. Quill said no.',
      { person: ['Ada Quill', 'A. Quill', 'Quill'] },
      'Ada Quill (fuller-name)',
    ],
    [
      'Ada Quill',
      'Ada J. Quill came. Ada Quill said no.',
      { person: ['Ada J. Quill', 'Ada Quill'] },
      'Ada J. Quill (fuller-name)',
    ],
    ['Holt', 'Ada Quill came. Holt said no.', { person: ['Ada Quill', 'Holt'] }, 'Holt (own-words)'],
    ['Mr. Holt', 'Tom Holt came. Mr. Holt said no.', { person: ['Tom Holt', 'Holt'] }, 'Tom Holt (fuller-name)'],
    ['Mr Holt', 'Tom Holt came. Mr Holt said no.', { person: ['Tom Holt', 'Mr Holt'] }, 'Tom Holt (fuller-name)'],
    [
      'Mayor Quill',
      'Ada Quill came. Mayor Quill said no.',
      { person: ['Ada Quill', 'Quill'] },
      'Ada Quill (fuller-name)',
    ],
    [
      'Quill#2',
      'Mayor Ada Quill came. Quill said no.',
      { person: ['Ada Quill', 'Quill'] },
      'Mayor Ada Quill (fuller-name)',
    ],
    ['Gen. Tom Holt', 'Gen. Tom Holt said no.', { person: ['Tom Holt'] }, 'Gen. Tom Holt (own-words)'],
    [
      'Tarn’s mayor, Ada Quill,',
      'Tarn’s mayor, Ada Quill, said no.',
      { person: ['Ada Quill'], place: ['Tarn'] },
      'Ada Quill (own-words)',
    ],
    ['Ada Quill, the mayor,', 'Ada Quill, the mayor, said no.', { person: ['Ada Quill'] }, 'Ada Quill (own-words)'],
    [
      'A spokesman for Ada Quill',
      'A spokesman for Ada Quill said no.',
      { person: ['Ada Quill'] },
      'A spokesman for Ada Quill (own-words)',
    ],
    [
      'Quill’s lawyer',
      'Ada Quill came. Quill’s lawyer said no.',
      { person: ['Ada Quill', 'Quill'] },
      'Quill’s lawyer (own-words)',
    ],
    [
      'The Sund Workers Front',
      'The Sund Workers Front said no.',
      { organisation: ['Sund Workers Front'] },
      'The Sund Workers Front (own-words)',
    ],
    [
      'The SWF',
      'The Sund Workers Front came. The SWF said no.',
      { organisation: ['Sund Workers Front', 'SWF'] },
      'Sund Workers Front (fuller-name)',
    ],
    [
      'SWF',
      'SWF said no. The Sund Workers Front left.',
      { organisation: ['Sund Workers Front', 'SWF'] },
      'Sund Workers Front (fuller-name)',
    ],
    [
      'The MoB',
      'The Ministry of Bridges came. The MoB said no.',
      { organisation: ['Ministry of Bridges', 'MoB'] },
      'The MoB (own-words)',
    ],
  ])('%s of %j is found', async (source, text, names, expected) => {
    expect(await voices(text, [said(source)], names)).toEqual([expected])
  })

  it('is not taken for another family’s', async () => {
    expect(
      await voices('Ada Quill met Tom Holt. Holt said no.', [said('Holt#2')], {
        person: ['Ada Quill', 'Tom Holt', 'Holt'],
      }),
    ).toEqual(['Tom Holt (fuller-name)'])
  })

  it('is itself, whatever the model links it to', async () => {
    expect(
      await voices('Ada Quill met Tom Holt. Quill said no.', [{ ...said('Quill#2'), link: 'Tom Holt' }], {
        person: ['Ada Quill', 'Tom Holt', 'Quill'],
      }),
    ).toEqual(['Ada Quill (fuller-name)'])
  })
})

describe('A description', () => {
  it('is itself where nothing in the report says more', async () => {
    expect(await voices('A ferryman said no.', [{ cue: 'said', source: 'A ferryman', content: 'no' }])).toEqual([
      'A ferryman (own-words)',
    ])
  })

  it('is whom the report names elsewhere', async () => {
    expect(
      await voices(
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
    expect(await voices('Denmark is near. A Danish note says yes.', [said], { place: ['Denmark', 'Danish'] })).toEqual([
      'Denmark (fuller-name)',
    ])
  })

  it('is itself where it does not', async () => {
    expect(await voices('A Danish note says yes.', [said], { place: ['Danish'] })).toEqual(['Danish (own-words)'])
  })
})

describe('A first person', () => {
  it('is whoever speaks in the quotation around it', async () => {
    expect(
      await chains(
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
    expect(await voices('I said no.', [{ cue: 'said', source: 'I', content: 'no' }])).toEqual(['? (unknown)'])
  })
})

describe('A chain', () => {
  it('leads from the one who relays to the one who speaks', async () => {
    expect(
      await chains(
        'Ada Quill is ill, Tarn Radio quoted a doctor as saying.',
        [
          {
            cue: ['quoted', 'as saying'],
            relay: 'Tarn Radio',
            source: 'a doctor',
            standing: 'unnamed',
            content: 'Ada Quill is ill',
          },
        ],
        { person: ['Ada Quill'], organisation: ['Tarn Radio'] },
      ),
    ).toEqual(['Tarn Radio (outlet) ← a doctor (unnamed)'])
  })

  it('leads through the claim in which a claim stands', async () => {
    expect(
      await chains(
        'Quill added that she had asked Holt, who she said denied any such orders.',
        [
          { cue: 'added', source: 'Quill', content: 'she had asked Holt, who she said denied any such orders' },
          { cue: 'said', source: 'she#2', content: 'denied any such orders', link: 'Quill', inherits: true },
          { cue: 'denied', source: 'Holt', content: 'any such orders', act: 'deny', inherits: true },
        ],
        { person: ['Quill', 'Holt'] },
      ),
    ).toEqual(['Quill (person)', 'Quill (person)', 'Quill (person) ← Holt (person)'])
  })

  it('keeps the acts of its claims apart', async () => {
    const reading = await readMarked('Quill said that Holt denied that the pier was closed.', [
      { cue: 'said', source: 'Quill', content: 'Holt denied that the pier was closed' },
      { cue: 'denied', source: 'Holt', content: 'the pier was closed', act: 'deny', inherits: true },
    ])
    expect(reading.statements.map(({ act, words }) => [act, words])).toEqual([
      ['assert', 'Holt denied that the pier was closed'],
      ['deny', 'the pier was closed'],
    ])
  })

  it('does not lead through a claim that only stands around it', async () => {
    expect(
      await chains(
        'Quill welcomed what Holt said of the pier.',
        [
          { cue: 'welcomed', source: 'Quill', content: 'what Holt said of the pier', act: 'judge' },
          { cue: 'said', source: 'Holt', content: 'the pier' },
        ],
        { person: ['Quill', 'Holt'] },
      ),
    ).toEqual(['Quill (person)', 'Holt (person)'])
  })

  it('holds everybody once', async () => {
    expect(
      await chains(
        'Quill said she had never said no.',
        [
          { cue: 'said', source: 'Quill', content: 'she had never said no' },
          { cue: 'said#2', source: 'she', content: 'no', link: 'Quill', inherits: true },
        ],
        { person: ['Quill'] },
      ),
    ).toEqual(['Quill (person)', 'Quill (person)'])
  })

  it('is no longer than four voices', async () => {
    const names = ['Quill', 'Holt', 'Marr', 'Tarn', 'Sund', 'Vale']
    const text = `${names.map((name) => `${name} said`).join(' ')} no.`
    const marks = names.map(
      (name, i): Marked => ({
        cue: `said#${i + 1}`,
        source: name,
        content: text.slice(text.indexOf('said', text.indexOf(name)) + 5, -1),
        inherits: i > 0,
      }),
    )
    const last = (await chains(text, marks, { person: names })).at(-1)
    expect(last).toBe('Marr (person) ← Tarn (person) ← Sund (person) ← Vale (person)')
  })

  it('of nobody in particular has one voice without a name', async () => {
    expect(
      await chains('Quill reportedly left.', [{ cue: 'reportedly', content: ['Quill', 'left'], standing: 'diffuse' }]),
    ).toEqual(['? (diffuse)'])
  })
})

describe('Words without a cue', () => {
  const text = '“We leave,” Ada Quill said. “The pier is ours.” Tarn is small.'
  const said = { cue: 'said', source: 'Ada Quill', content: 'We leave' }
  const names = { person: ['Ada Quill'] }

  it('go on with the statement before', async () => {
    expect(await voices(text, [said, { content: 'The pier is ours' }], names)).toEqual([
      'Ada Quill (own-words)',
      'Ada Quill (continuation)',
    ])
  })

  it('go on with what went on', async () => {
    expect(
      await voices(
        `${text.slice(0, -15)} “So is the mill.”`,
        [said, { content: 'The pier is ours' }, { content: 'So is the mill' }],
        names,
      ),
    ).toEqual(['Ada Quill (own-words)', 'Ada Quill (continuation)', 'Ada Quill (continuation)'])
  })

  it('are nobody’s where the report has spoken in between', async () => {
    expect(
      await voices(
        '“We leave,” Ada Quill said. Tarn is small. It is cold. “The pier is ours.”',
        [said, { content: 'The pier is ours' }],
        names,
      ),
    ).toEqual(['Ada Quill (own-words)', '? (unknown)'])
  })

  it('are nobody’s where nothing was said before', async () => {
    expect(await voices('“The pier is ours.” Tarn is small.', [{ content: 'The pier is ours' }])).toEqual([
      '? (unknown)',
    ])
  })

  it('are those of whom the model links them to', async () => {
    expect(
      await voices(`${text} Tom Holt nodded.`, [said, { content: 'The pier is ours', link: 'Tom Holt' }], {
        person: ['Ada Quill', 'Tom Holt'],
      }),
    ).toEqual(['Ada Quill (own-words)', 'Tom Holt (reference)'])
  })

  it('with a voice are that voice’s: a headline of the form NAME: words', async () => {
    const headline = 'QUILL: We leave in May'
    expect(
      await voices(`${headline}\n\nAda Quill left.`, [{ source: 'QUILL', content: 'We leave in May' }], {
        person: ['Ada Quill'],
      }),
    ).toEqual(['QUILL (own-words)'])
  })

  it('with a surname in capitals are those of the person named elsewhere', async () => {
    expect(
      await voices('QUILL: We leave in May\n\nAda Quill left.', [{ source: 'QUILL', content: 'We leave in May' }], {
        person: ['Ada Quill', 'QUILL'],
      }),
    ).toEqual(['Ada Quill (fuller-name)'])
  })
})

describe('The standing of a voice', () => {
  const text = 'The Front said no. The Front said never. The Front said not now.'
  const said = (nth: number, content: string, standing: Marked['standing']): Marked => ({
    cue: `said#${nth}`,
    source: `The Front#${nth}`,
    content,
    ...(standing && { standing }),
  })

  it('is the same wherever it speaks: what the model says most surely of it', async () => {
    expect(
      await chains(
        text,
        [said(1, 'no', 'institution'), said(2, 'never', 'unnamed'), said(3, 'not now', 'institution')],
        { organisation: ['Front'] },
      ),
    ).toEqual(Array(3).fill('The Front (institution)'))
  })

  it('of those who are unknown is told place by place', async () => {
    expect(
      await chains('He said no. They said never.', [
        { cue: 'said', source: 'He', content: 'no', standing: 'person' },
        { cue: 'said#2', source: 'They', content: 'never', standing: 'unnamed' },
      ]),
    ).toEqual(['? (person)', '? (unnamed)'])
  })
})

describe('A statement', () => {
  it('has its words, cue and quotation', async () => {
    const { statements } = await readMarked('“The mill,” Quill said, “is closed.”', [
      { cue: 'said', source: 'Quill', content: ['The mill', 'is closed'] },
    ])
    expect(statements[0]).toMatchObject({
      content: [
        [1, 9],
        [25, 34],
      ],
      cue: [[18, 22]],
      words: 'The mill … is closed',
      act: 'assert',
      quotation: 'direct',
    })
  })

  it('has a confidence from 0 to 1', async () => {
    const { statements } = await readMarked('Quill said no.', [{ cue: 'said', source: 'Quill', content: 'no' }])
    expect(statements[0]?.confidence).toBe(0.5)
  })
})
