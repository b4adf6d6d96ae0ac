/** Whole numbers from 0 to below *end*, the same ones for the same seed (mulberry32). */
export type Random = (end: number) => number

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return (end) => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 2 ** 32) * end)
  }
}
