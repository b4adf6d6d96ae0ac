// @ts-check
// Chance with a seed: the same pairs on every machine.

/** Mulberry32 (Ettinger 2017, public domain). @param {number} seed */
export function chanceOf(seed) {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  /** A whole number from *low* up to *high* itself. @param {number} low @param {number} high */
  const whole = (low, high) => low + Math.floor(next() * (high - low + 1))
  /** @template T @param {readonly T[]} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list[whole(0, list.length - 1)])
  /** @template T @param {readonly T[]} list @returns {T[]} */
  const shuffle = (list) =>
    list
      .map((item) => ({ item, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item)
  return { next, whole, pick, shuffle, happens: (/** @type {number} */ probability) => next() < probability }
}

/** @typedef {ReturnType<typeof chanceOf>} Chance */
