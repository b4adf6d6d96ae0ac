import { describe, expect, it } from 'vitest'
import { chainLine, chainsOf, type Marked, readMarked } from '../../../test/hand-made.js'

describe('A chain', () => {
  it('leads from the one who relays to the one who speaks', async () => {
    expect(
      await chainsOf(
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
      await chainsOf(
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
      await chainsOf(
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
      await chainsOf(
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
    const last = (await chainsOf(text, marks, { person: names })).at(-1)
    expect(last).toBe('Marr (person) ← Tarn (person) ← Sund (person) ← Vale (person)')
  })

  it('of nobody in particular has one voice without a name', async () => {
    expect(
      await chainsOf('Quill reportedly left.', [
        { cue: 'reportedly', content: ['Quill', 'left'], standing: 'diffuse' },
      ]),
    ).toEqual(['? (diffuse)'])
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
      await chainsOf(
        text,
        [said(1, 'no', 'institution'), said(2, 'never', 'unnamed'), said(3, 'not now', 'institution')],
        { organisation: ['Front'] },
      ),
    ).toEqual(Array(3).fill('The Front (institution)'))
  })

  it('of those who are unknown is told place by place', async () => {
    expect(
      await chainsOf('He said no. They said never.', [
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

describe('An outlet or a document that only passes words on', () => {
  const names = { person: ['Quill'], organisation: ['Tallow Post'] }
  const said: Marked = { cue: 'said', source: 'Quill', content: 'the pier was closed' }

  it('is one statement with them', async () => {
    const reading = await readMarked(
      'According to the Tallow Post, Quill said the pier was closed.',
      [
        {
          cue: 'According to',
          source: 'the Tallow Post',
          content: 'Quill said the pier was closed',
          standing: 'outlet',
        },
        said,
      ],
      names,
    )
    expect(reading.statements.map(chainLine)).toEqual(['the Tallow Post (outlet) ← Quill (person)'])
    expect(reading.statements[0]).toMatchObject({
      cue: [
        [0, 12],
        [36, 40],
      ],
      words: 'the pier was closed',
    })
  })

  it('is a statement of its own where it says more, or somebody denies', async () => {
    const more = 'The letter says Quill said the pier was closed and the mill was sold.'
    const says: Marked = { cue: 'says', source: 'The letter', content: more.slice(16, -1), standing: 'document' }
    expect(await chainsOf(more, [says, said], names)).toHaveLength(2)
    const denied = 'The letter says Quill denied the pier was closed.'
    const outer = { ...says, content: denied.slice(16, -1) }
    expect(await chainsOf(denied, [outer, { ...said, cue: 'denied', act: 'deny' }], names)).toHaveLength(2)
  })

  it('is no person, whose claim about another’s words is a claim', async () => {
    const text = 'Holt says Quill said the pier was closed.'
    const says: Marked = { cue: 'says', source: 'Holt', content: text.slice(10, -1) }
    expect(await chainsOf(text, [says, said], { person: ['Quill', 'Holt'] })).toHaveLength(2)
  })
})

describe('Of “X quoted Y as saying” Y makes the claim', () => {
  const text = 'Ada Quill read the letter. “The pier is closed,” the Post quoted her as saying.'
  const quoted: Marked = { cue: ['quoted', 'as saying'], content: 'The pier is closed' }
  const names = { person: ['Ada Quill'], organisation: ['Post'] }

  it.each<[string, Marked]>([
    ['as the model says', { source: 'her', relay: 'the Post', link: 'Ada Quill' }],
    [
      'the other way round',
      { source: 'the Post', relay: 'her', standing: 'outlet', relayStanding: 'person', relayLink: 'Ada Quill' },
    ],
    ['where the model sees one voice', { source: 'the Post', standing: 'outlet', link: 'Ada Quill' }],
  ])('%s', async (_, voices) => {
    const [chain] = await chainsOf(text, [{ ...quoted, ...voices }], names)
    expect(chain).toMatch(/^the Post \(\w+\) ← (?:Ada Quill \(person\)|\? )/)
  })

  it('and in the passive X does', async () => {
    const passive = '“The pier is closed,” Quill was quoted by the Post as saying.'
    const marks: Marked[] = [
      { cue: ['was quoted by', 'as saying'], source: 'Quill', relay: 'the Post', content: 'The pier is closed' },
    ]
    expect(await chainsOf(passive, marks, { person: ['Quill'], organisation: ['Post'] })).toEqual([
      'the Post (outlet) ← Quill (person)',
    ])
  })
})
