import { describe, expect, it, test } from 'vitest'
import { assembleMarked, type Marked } from '../../../test/hand-made.js'
import type { Quotation, Span } from '../types.js'

/** The words of the one candidate that a predicate gives. */
function candidate(text: string, marked: Marked) {
  const { candidates, dropped } = assembleMarked(text, [marked])
  const words = (spans: readonly Span[]) => spans.map(([begin, end]) => text.slice(begin, end))
  const [found] = candidates
  return {
    content: words(found?.content ?? []),
    cue: words(found?.cue ?? []),
    source: found?.source ? text.slice(...found.source) : null,
    relays: words(found?.relays ?? []),
    quotation: found?.quotation,
    dropped: dropped.map(({ reason }) => reason),
  }
}

describe('A predicate', () => {
  it('becomes a candidate with the words of its roles', () => {
    expect(
      candidate('The Tallow Post quoted a letter as saying the pier was unsafe.', {
        relay: 'The Tallow Post',
        cue: ['quoted', 'as saying'],
        source: 'a letter',
        content: 'the pier was unsafe',
      }),
    ).toEqual({
      relays: ['The Tallow Post'],
      cue: ['quoted', 'as saying'],
      source: 'a letter',
      content: ['the pier was unsafe'],
      quotation: 'indirect',
      dropped: [],
    })
  })

  it('without a source has none', () => {
    expect(
      candidate('It is said that the pier is unsafe.', { cue: 'is said', content: 'the pier is unsafe' }).source,
    ).toBeNull()
  })

  test.each<[string, Marked]>([
    ['no content', { cue: 'said', source: 'Quill' }],
    ['nothing but marks for a content', { cue: 'said', content: '…”' }],
  ])('with %s is dropped', (_, marked) => {
    expect(candidate('“We …” Quill said that.', marked)).toMatchObject({ content: [], dropped: ['no-content'] })
  })

  it('has for a source the words nearest its cue', () => {
    expect(
      candidate('Holt left. The pier, Quill said, is closed.', {
        cue: 'said',
        source: 'Quill',
        content: ['The pier', 'is closed'],
      }).source,
    ).toBe('Quill')
  })
})

describe('A content', () => {
  test.each<[string, string, string[]]>([
    ['“The pier is closed,” Quill said.', '“The pier is closed,”', ['The pier is closed']],
    ['"The pier is closed," Quill said.', '"The pier is closed,"', ['The pier is closed']],
    ["``The pier is closed,'' Quill said.", "``The pier is closed,''", ['The pier is closed']],
    ['« The pier is closed », Quill said.', '« The pier is closed »,', ['The pier is closed']],
    ['Quill said that the pier is closed.', 'that the pier is closed.', ['the pier is closed']],
    ['Quill said: the pier is closed.', ': the pier is closed.', ['the pier is closed']],
    ['Quill said — the pier is closed — again.', '— the pier is closed —', ['the pier is closed']],
    ['Quill asked: “Is it closed?”', '“Is it closed?”', ['Is it closed?']],
    ['Quill cried “Get out!” twice.', '“Get out!”', ['Get out!']],
    ['Quill said it is in the U.S.', 'it is in the U.S.', ['it is in the U.S.']],
    ['Quill said they met at 5 p.m.', 'they met at 5 p.m.', ['they met at 5 p.m.']],
    ['Quill said it was plan B.', 'it was plan B.', ['it was plan B.']],
    ['Quill said “it is over…”', '“it is over…”', ['it is over…']],
    ['Quill wants to leave.', 'to leave.', ['to leave']],
    ['Quill asked whether it is over.', 'whether it is over.', ['whether it is over']],
    ['Quill said that that pier is closed.', 'that that pier is closed', ['that pier is closed']],
    ['Quill said thatched roofs burn.', 'thatched roofs burn.', ['thatched roofs burn']],
    ['Quill said (as ever) no (again).', '(as ever) no (again)', ['(as ever) no (again)']],
    ['Quill spoke of “peace”, “work” and “bread”.', '“peace”, “work” and “bread”.', ['peace”, “work” and “bread']],
  ])('of %s is trimmed at its edges', (text, content, expected) => {
    expect(candidate(text, { cue: 'Quill', content }).content).toEqual(expected)
  })

  it('may be in several pieces', () => {
    expect(
      candidate('“The mill,” she said, “is closed.”', { cue: 'said', content: ['“The mill,”', '“is closed.”'] })
        .content,
    ).toEqual(['The mill', 'is closed'])
  })

  it('is cut where a passage ends', () => {
    const text = 'Quill said: “We leave.\n\n“The pier is ours.”'
    expect(candidate(text, { cue: 'said', content: '“We leave.\n\n“The pier is ours.”' }).content).toEqual([
      'We leave',
      'The pier is ours',
    ])
  })

  it('leaves out the furniture between two passages', () => {
    const text = 'Quill said: “We leave.\n\nAdvertisement\n\n“The pier is ours.”'
    expect(
      candidate(text, { cue: 'said', content: '“We leave.\n\nAdvertisement\n\n“The pier is ours.”' }).content,
    ).toEqual(['We leave', 'The pier is ours'])
  })

  it('stays in the passage of its cue, unless it is quoted', () => {
    const text = 'Quill said no.\n\nThe pier is closed.\n\n“It is ours.”'
    expect(candidate(text, { cue: 'said', content: ['no', 'The pier is closed', 'It is ours'] }).content).toEqual([
      'no',
      'It is ours',
    ])
  })

  it('is one span over several sentences of a passage', () => {
    const text = 'Quill said: “We leave. The pier is ours.”'
    expect(candidate(text, { cue: 'said', content: 'We leave. The pier is ours.' }).content).toEqual([
      'We leave. The pier is ours',
    ])
  })

  it('holds the single mark between two of its words', () => {
    expect(
      candidate('Quill said bread, rope, nets.', { cue: 'said', content: ['bread', 'rope', 'nets'] }).content,
    ).toEqual(['bread, rope, nets'])
  })
})

describe('A voice', () => {
  test.each([
    ['Holt’s claim that it is over.', 'Holt’s', 'Holt'],
    ["Holt's claim that it is over.", "Holt's", 'Holt'],
    ['The ferrymen’s claim that it is over.', 'The ferrymen’s', 'The ferrymen'],
    ['The workers’ claim that it is over.', 'The workers’', 'The workers'],
    ['James’ claim that it is over.', 'James’', 'James'],
    ['It is over, a claim by Ada Quill, the mayor, says.', 'Ada Quill, the mayor,', 'Ada Quill, the mayor'],
    ['“Tarn Radio” has a claim that it is over.', '“Tarn Radio”', 'Tarn Radio'],
    ['A claim by J. Holt Jr. that it is over.', 'J. Holt Jr.', 'J. Holt Jr.'],
    ['O’Brien has a claim that it is over.', 'O’Brien', 'O’Brien'],
  ])('of %s is trimmed at its edges', (text, source, expected) => {
    expect(candidate(text, { cue: 'claim', content: 'over', source }).source).toBe(expected)
  })

  it('of marks alone is none', () => {
    expect(candidate('“…” said it is over.', { cue: 'said', content: 'it is over', source: '“…”' }).source).not.toBe('')
  })
})

describe('The quotation of a content', () => {
  test.each<[Quotation, string, string | string[]]>([
    ['direct', '“We leave,” Quill said.', 'We leave'],
    ['direct', 'Quill said ‘we leave’.', 'we leave'],
    ['direct', '“The mill,” she said, “is closed.”', ['The mill', 'is closed']],
    ['direct', '“Holt told me ‘never’ twice,” Quill said.', 'Holt told me ‘never’ twice'],
    ['direct', '“Holt told me ‘never’ twice,” Quill said.', 'never'],
    ['direct', '“Peace”, “work” and “bread” said Quill.', 'Peace'],
    ['mixed', 'Quill said the pier is “unsafe”.', 'the pier is “unsafe”'],
    ['mixed', '“The mill,” she said, is closed.', ['The mill', 'is closed']],
    ['indirect', 'Quill said the pier is unsafe.', 'the pier is unsafe'],
    ['indirect', 'The “old” mayor said the pier is unsafe.', 'the pier is unsafe'],
    ['indirect', 'Quill said the workers’ pier isn’t safe.', 'the workers’ pier isn’t safe'],
    ['direct', 'Quill said: “We leave.\n\n“It is ours.”', ['We leave', 'It is ours']],
    ['direct', 'Quill said: “We leave. It is ours.', 'We leave. It is ours'],
  ])('is %s in %j', (quotation, text, content) => {
    expect(candidate(text, { cue: 'said', content }).quotation).toBe(quotation)
  })
})

describe('How sure the roles are', () => {
  it('is the mean of what was chosen', () => {
    const { candidates } = assembleMarked('Quill said no.', [{ cue: 'said', content: 'no', source: 'Quill' }])
    expect(candidates[0]?.sureness).toBeCloseTo(0.9)
  })
})
