import { describe, expect, it, test } from 'vitest'
import { assembleMarked, type Marked } from '../../../test/hand-made.js'
import { settle } from './index.js'

/** The contents that are kept, and those that are dropped with the reason. */
function outcome(text: string, marks: readonly Marked[]) {
  const words = ({ content }: { content: readonly (readonly [number, number])[] }) =>
    content.map(([begin, end]) => text.slice(begin, end)).join(' … ')
  const { kept, dropped } = settle(assembleMarked(text, marks).candidates)
  return { kept: kept.map(words), dropped: dropped.map((each) => `${words(each)}: ${each.reason}`) }
}

const TEXT = 'Quill said that the old pier was closed and that the mill, she added, was open.'

describe('Of two readings of the same words', () => {
  it('the likelier stays, and the other says why it went', () => {
    expect(
      outcome(TEXT, [
        { cue: 'said', content: 'the old pier was closed', probability: 0.6 },
        { cue: 'said', content: 'old pier was closed', probability: 0.8 },
      ]),
    ).toEqual({ kept: ['old pier was closed'], dropped: ['the old pier was closed: duplicate'] })
  })

  it('the one that is dropped says where the other one stands', () => {
    const { dropped } = settle(
      assembleMarked(TEXT, [
        { cue: 'said', content: 'the old pier was closed', probability: 0.6 },
        { cue: 'said', content: 'old pier was closed', probability: 0.8 },
      ]).candidates,
    )
    expect(dropped.map(({ detail, cue }) => [detail, cue])).toEqual([
      ['the same words were read at 6 with more certainty', [[6, 10]]],
    ])
  })

  it('one stays where the cue was missed by the other', () => {
    expect(
      outcome(TEXT, [
        { cue: 'said', content: 'the old pier was closed', probability: 0.9 },
        { content: 'the old pier was closed', probability: 0.8 },
      ]),
    ).toEqual({ kept: ['the old pier was closed'], dropped: ['the old pier was closed: duplicate'] })
  })

  it('one stays where both were found alike', () => {
    const marked = { cue: 'said', content: 'the old pier was closed' }
    expect(outcome(TEXT, [marked, marked, marked])).toEqual({
      kept: ['the old pier was closed'],
      dropped: ['the old pier was closed: duplicate', 'the old pier was closed: duplicate'],
    })
  })
})

describe('Both stay', () => {
  test.each<[string, Marked[]]>([
    [
      'where the contents are different',
      [
        { cue: 'said', content: 'the old pier was closed' },
        { cue: 'added', content: ['the mill', 'was open'] },
      ],
    ],
    [
      'where one stands within the other',
      [
        { cue: 'said', content: 'the old pier was closed and that the mill, she added, was open' },
        { cue: 'added', content: ['the mill', 'was open'] },
      ],
    ],
    [
      'where the same words are attributed twice',
      [
        { cue: 'said', content: 'the old pier was closed' },
        { cue: 'added', content: 'the old pier was closed' },
      ],
    ],
    [
      'where a cue has two contents',
      [
        { cue: 'said', content: 'the old pier was closed' },
        { cue: 'said', content: ['the mill', 'was open'] },
      ],
    ],
  ])('%s', (_, marks) => {
    expect(outcome(TEXT, marks)).toMatchObject({ kept: { length: 2 }, dropped: [] })
  })
})

describe('Settling', () => {
  it('keeps the order of the text', () => {
    expect(
      outcome(TEXT, [
        { cue: 'added', content: ['the mill', 'was open'], probability: 0.95 },
        { cue: 'said', content: 'the old pier was closed', probability: 0.6 },
      ]).kept,
    ).toEqual(['the old pier was closed', 'the mill … was open'])
  })

  it('does not depend on the order in which candidates come', () => {
    const marks = [
      { cue: 'said', content: 'the old pier was closed' },
      { cue: 'said', content: 'old pier was closed' },
      { content: 'the old pier was closed and that the mill', probability: 0.7 },
      { cue: 'added', content: ['the mill', 'was open'] },
    ]
    expect(outcome(TEXT, marks.toReversed()).kept).toEqual(outcome(TEXT, marks).kept)
  })

  it('leaves its argument as it was', () => {
    const { candidates } = assembleMarked(TEXT, [
      { cue: 'added', content: ['the mill', 'was open'] },
      { cue: 'said', content: 'the old pier was closed' },
    ])
    const before = [...candidates]
    settle(candidates)
    expect(candidates).toEqual(before)
  })

  it('of nothing gives nothing', () => {
    expect(settle([])).toEqual({ kept: [], dropped: [] })
  })

  it('gives up what is likelier no statement', () => {
    const { candidates } = assembleMarked('Quill said no.', [{ cue: 'said', source: 'Quill', content: 'no' }])
    expect(settle(candidates, { bias: -0.1 }).kept).toHaveLength(1)
    const { kept, dropped } = settle(candidates, { bias: -1 })
    expect(kept).toEqual([])
    expect(dropped).toEqual([
      {
        content: [[11, 13]],
        cue: [[6, 10]],
        reason: 'doubtful',
        detail: 'a statement with a probability of 0.269 only',
      },
    ])
  })
})
