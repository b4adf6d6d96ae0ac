import { describe, expect, it } from 'vitest'
import { assembleMarked, type Marked } from '../../test/hand-made.js'
import { containersOf, contentLength, keyOf } from './candidate.js'

/** For each predicate the content of the one in whose content it stands. */
function containers(text: string, marks: readonly Marked[]): (string | undefined)[] {
  return containersOf(assembleMarked(text, marks).candidates).map((container) =>
    container?.content.map(([begin, end]) => text.slice(begin, end)).join(' … '),
  )
}

describe('The container of a claim', () => {
  const text = 'Quill said that Holt denied that Marr had promised to pay for the pier.'
  const said = { cue: 'said', content: 'Holt denied that Marr had promised to pay for the pier' }
  const denied = { cue: 'denied', content: 'Marr had promised to pay for the pier' }
  const promised = { cue: 'promised', content: 'to pay for the pier' }

  it('is the smallest claim in whose content its cue stands', () => {
    expect(containers(text, [said, denied, promised])).toEqual([undefined, said.content, denied.content])
  })

  it('does not depend on the order', () => {
    expect(containers(text, [promised, said, denied])).toEqual([denied.content, undefined, said.content])
  })

  it('is none where another claim stands beside it', () => {
    expect(
      containers('Quill said yes, and Holt said no.', [
        { cue: 'said', content: 'yes' },
        { cue: 'said#2', content: 'no' },
      ]),
    ).toEqual([undefined, undefined])
  })

  it('may be a quotation in several pieces', () => {
    expect(
      containers('“Holt,” said Quill, “denied that he paid.”', [
        { cue: 'said', content: ['Holt', 'denied that he paid'] },
        { cue: 'denied', content: 'he paid' },
      ]),
    ).toEqual([undefined, 'Holt … denied that he paid'])
  })

  it('is found by the content where nothing cues it', () => {
    expect(
      containers('Quill said: “Holt told me ‘never’ twice.”', [
        { cue: 'said', content: 'Holt told me ‘never’ twice' },
        { content: 'never' },
      ]),
    ).toEqual([undefined, 'Holt told me ‘never’ twice'])
  })

  it('is never the claim itself or one as short', () => {
    expect(
      containers('Reportedly Quill left.', [
        { cue: 'Reportedly', content: 'Quill left' },
        { content: 'Quill left' },
        { content: 'Quill left' },
      ]),
    ).toEqual([undefined, undefined, undefined])
  })

  it('goes no further than a long content reaches', () => {
    const long = `Quill said ${'the pier and '.repeat(200)}the mill are closed. Holt denied it.`
    expect(
      containers(long, [
        { cue: 'said', content: `${'the pier and '.repeat(200)}the mill are closed` },
        { cue: 'denied', content: 'it' },
      ])[1],
    ).toBeUndefined()
  })
})

describe('A candidate', () => {
  it('stands where its cue does, else where its content does', () => {
    expect(keyOf({ cue: [[5, 9]], content: [[20, 30]] })).toEqual([5, 9])
    expect(keyOf({ cue: [], content: [[20, 30]] })).toEqual([20, 30])
  })

  it('is as long as the pieces of its content', () => {
    expect(
      contentLength({
        content: [
          [0, 5],
          [20, 30],
        ],
      }),
    ).toBe(15)
  })
})
