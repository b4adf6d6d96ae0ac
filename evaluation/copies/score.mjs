// @ts-check
// Spans are compared by characters; blanks count for nothing, so that it does not matter whether a span runs over a break.

/** @typedef {readonly [number, number]} Span */
/** @typedef {{ right: number, found: number, gold: number }} Tally characters in common, found, and in the gold */

/** @param {string} text @param {readonly Span[]} spans */
function places(text, spans) {
  const set = new Set()
  for (const [begin, end] of spans) for (let i = begin; i < end; i++) if (!/\s/.test(text.charAt(i))) set.add(i)
  return set
}

/** @param {string} text @param {readonly Span[]} found @param {readonly Span[]} gold @returns {Tally} */
export function compareSpans(text, found, gold) {
  const a = places(text, found)
  const b = places(text, gold)
  let right = 0
  for (const place of a) if (b.has(place)) right++
  return { right, found: a.size, gold: b.size }
}

/** @param {readonly Tally[]} tallies */
export function rates(tallies) {
  const sum = (/** @type {keyof Tally} */ key) => tallies.reduce((total, tally) => total + tally[key], 0)
  const [right, found, gold] = [sum('right'), sum('found'), sum('gold')]
  const precision = found ? right / found : 1
  const recall = gold ? right / gold : 1
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
}
