import { describe, expect, it } from 'vitest'
import { assembleMarked, type Marked } from '../../test/hand-made.js'
import type { Candidate } from './candidate.js'
import { candidateEvidence, OF_CANDIDATES, probabilityOf, statementEvidence } from './confidence.js'

function candidate(marked: Marked): Candidate {
  return assembleMarked('Quill said no.', [marked]).candidates[0] as Candidate
}

const SAID = { cue: 'said', source: 'Quill', content: 'no' }

describe('The evidence of a statement', () => {
  it('is what the model is sure of', () => {
    const evidence = statementEvidence(candidate({ ...SAID, inherits: true, probability: 0.7 }), [0.5, 0.8])
    expect(evidence).toEqual({
      anchor: 0.7,
      roles: expect.closeTo(0.9),
      edges: expect.closeTo(0.9 * 0.975),
      parts: 0,
      length: expect.closeTo(2 / 300),
      act: expect.closeTo(0.9),
      standing: expect.closeTo(0.9),
      link: 0.5,
      nesting: expect.closeTo(0.8),
      voiced: 1,
    })
  })

  it('tells a content of several parts from one of one', () => {
    const parts = assembleMarked('“We leave,” Quill said, “in May.”', [
      { cue: 'said', source: 'Quill', content: ['We leave', 'in May'] },
    ]).candidates[0] as Candidate
    expect(statementEvidence(parts, []).parts).toBeCloseTo(1 / 3)
  })

  it('tells where there is no voice', () => {
    expect(statementEvidence(candidate({ content: 'no' }), [])).toMatchObject({ voiced: 0, link: 1 })
  })
})

it('The evidence of a candidate bears the names that it says it does', () => {
  expect(new Set(Object.keys(candidateEvidence(candidate(SAID))))).toEqual(OF_CANDIDATES)
})

describe('A probability', () => {
  it.each([
    [{}, 0.5],
    [{ bias: 2 }, 0.881],
    [{ bias: -2 }, 0.119],
    [{ bias: -1, a: 2 }, 0.731],
    [{ b: 4 }, 0.731],
    [{ unheard: 5 }, 0.5],
    [{ bias: 1000 }, 1],
    [{ bias: -1000 }, 0],
  ])('with the weights %j is %d', (weights, probability) => {
    expect(probabilityOf({ a: 1, b: 0.25 }, weights)).toBe(probability)
  })
})
