import { hashMore } from './mix.js'

/** The hash of each run of *length* words, in order: a text of n words has n - length + 1 of them (Broder 1997). */
export function shinglesOf(keys: Int32Array, length: number): Int32Array {
  const count = Math.max(0, keys.length - length + 1)
  const shingles = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    let hash = length
    for (let w = i; w < i + length; w++) hash = hashMore(hash, keys[w] as number)
    shingles[i] = hash
  }
  return shingles
}
