import { describe, expect, it } from 'vitest'
import { handMadeModel } from '../../../test/hand-made.js'
import type { Annotation, Model, Predicate, Window } from '../model.js'
import { segment } from '../segment/index.js'
import { annotate } from './index.js'

const sentence = (words: number) => `A${' ferry'.repeat(words - 2)}.`
const report = (...sizes: number[]) => segment({ text: sizes.map(sentence).join(' ') })

/** A predicate of which only the anchor matters. */
const predicateAt = (anchor: number) => ({ anchor }) as Predicate

/** A model with windows of 60 words that calls every first word that it owns a predicate, and names by the window's number. */
function numbering(): Model & { calls: Window[][] } {
  const calls: Window[][] = []
  return {
    ...handMadeModel(() => ({ predicates: [], names: new Uint8Array() })),
    windowSize: 60,
    calls,
    annotate: async (windows) => {
      calls.push([...windows])
      return windows.map(
        ({ owned, shape }, i): Annotation => ({
          predicates: [predicateAt(owned[0])],
          names: new Uint8Array(shape.length).fill(i + 1),
        }),
      )
    },
  }
}

describe('Annotating', () => {
  it('asks the model once for all reports', async () => {
    const model = numbering()
    await annotate([report(20), report(20, 20, 20, 20), report(5)], model)
    expect(model.calls.map((windows) => windows.length)).toEqual([4])
  })

  it('gives each report what its own windows say', async () => {
    const annotated = await annotate([report(20), report(20, 20, 20, 20), report(5)], numbering())
    expect(annotated.map(({ names }) => names.length)).toEqual([20, 80, 5])
    expect(annotated.map(({ names }) => [...new Set(names)])).toEqual([[1], [2, 3], [4]])
  })

  it('takes each word from the window that owns it', async () => {
    const [annotated] = await annotate([report(20, 20, 20, 20)], numbering())
    expect(annotated?.names.indexOf(2)).toBe(40)
  })

  it('places predicates in the report’s tokens', async () => {
    const [annotated] = await annotate([report(20, 20, 20, 20)], numbering())
    expect(
      annotated?.predicates.map(({ predicate, firstToken, wordCount }) => [
        firstToken + predicate.anchor,
        firstToken,
        wordCount,
      ]),
    ).toEqual([
      [0, 0, 60],
      [40, 20, 60],
    ])
  })

  it('of a report without words gives nothing', async () => {
    expect(await annotate([segment({ text: '' })], numbering())).toEqual([{ predicates: [], names: new Uint8Array() }])
  })

  it('of no reports gives nothing', async () => {
    expect(await annotate([], numbering())).toEqual([])
  })
})
