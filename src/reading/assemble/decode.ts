import { ROLE_COUNT, Role } from '../model.js'

/**
 * What a change of role from one word to the next costs, in nats: without it, one doubtful word in the middle breaks a content in two.
 * Voices and cues are often single words, so theirs is small. Chosen on the held-out reports (contents 0 to 2, others 0 to 1 were tried).
 */
const CHANGE_OF_CONTENT = 1.5
const CHANGE_OF_OTHERS = 0.25

/** The least probability that is told from none: below it the model only says "not this". */
const LEAST = 1e-4

/** The likeliest sequence of roles of `words` words, given each word's probabilities (Viterbi). */
export function decodeRoles(probabilities: Float32Array, words: number): Uint8Array {
  const from = new Uint8Array(words * ROLE_COUNT)
  let scores = new Float64Array(ROLE_COUNT)
  for (let w = 0; w < words; w++) {
    const next = new Float64Array(ROLE_COUNT)
    for (let role = 0; role < ROLE_COUNT; role++) {
      const before = w > 0 ? bestBefore(role, scores) : role
      from[w * ROLE_COUNT + role] = before
      const probability = Math.max(LEAST, probabilities[w * ROLE_COUNT + role] as number)
      next[role] = (scores[before] as number) - change(before, role) + Math.log(probability)
    }
    scores = next
  }
  return trace(from, words, largest(scores))
}

function bestBefore(role: number, scores: Float64Array): number {
  let best = role
  for (let r = 0; r < ROLE_COUNT; r++) {
    if ((scores[r] as number) - change(r, role) > (scores[best] as number) - change(best, role)) best = r
  }
  return best
}

function change(from: number, to: number): number {
  if (from === to) return 0
  return from === Role.content || to === Role.content ? CHANGE_OF_CONTENT : CHANGE_OF_OTHERS
}

function trace(from: Uint8Array, words: number, last: number): Uint8Array {
  const roles = new Uint8Array(words)
  for (let w = words - 1, role = last; w >= 0; w--) {
    roles[w] = role
    role = from[w * ROLE_COUNT + role] as number
  }
  return roles
}

function largest(scores: Float64Array): number {
  let best: number = Role.none
  for (let r = 1; r < ROLE_COUNT; r++) if ((scores[r] as number) > (scores[best] as number)) best = r
  return best
}
