import { describe, expect, it, test } from 'vitest'
import { ROLE_COUNT, Role } from '../model.js'
import { decodeRoles } from './decode.js'

/** Roles of words, each as the likeliest role and its probability; what is left goes to no role, or to content. */
function decode(...words: [role: number, probability: number][]): number[] {
  const probabilities = new Float32Array(words.length * ROLE_COUNT)
  words.forEach(([role, probability], w) => {
    probabilities[w * ROLE_COUNT + (role === Role.none ? Role.content : Role.none)] = 1 - probability
    probabilities[w * ROLE_COUNT + role] = probability
  })
  return [...decodeRoles(probabilities, words.length)]
}

const { none, source, cue, content } = Role

describe('Decoding', () => {
  it('takes the likeliest role of each word', () => {
    expect(decode([source, 0.9], [cue, 0.9], [content, 0.9], [content, 0.8], [none, 0.9])).toEqual([
      source,
      cue,
      content,
      content,
      none,
    ])
  })

  it('does not break a content at one doubtful word', () => {
    expect(decode([content, 0.9], [none, 0.6], [content, 0.9])).toEqual([content, content, content])
  })

  it('breaks a content at a word that is surely none of it', () => {
    expect(decode([content, 0.9], [none, 0.99], [content, 0.9])).toEqual([content, none, content])
  })

  it('keeps a cue or a voice of one word', () => {
    expect(decode([none, 0.9], [cue, 0.9], [none, 0.9], [source, 0.9], [none, 0.9])).toEqual([
      none,
      cue,
      none,
      source,
      none,
    ])
  })

  test.each([0, 1])('of %i words gives as many roles', (words) => {
    expect(decode(...Array(words).fill([content, 1]))).toEqual(Array(words).fill(content))
  })

  it('bears probabilities that are all zero', () => {
    expect([...decodeRoles(new Float32Array(3 * ROLE_COUNT), 3)]).toEqual([none, none, none])
  })
})
