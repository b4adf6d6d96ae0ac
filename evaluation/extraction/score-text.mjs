// @ts-check
// How well an extracted text is the article: word 4-shingles, as the article extraction benchmark of Scrapinghub counts them.

/** @typedef {{ precision: number, recall: number, f1: number }} Rates */

const SHINGLE = 4
const LONG = 6

/** Soft hyphens and zero-width spaces are layout: no word ends at one. @param {string} text */
export function wordsOf(text) {
  return (
    text
      .replace(/[\u00ad\u200b\ufeff]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** @param {string} text @returns {Map<string, number>} */
function shinglesOf(text) {
  const words = wordsOf(text)
  const size = Math.min(SHINGLE, words.length)
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (let at = 0; size > 0 && at + size <= words.length; at++) {
    const key = words.slice(at, at + size).join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/**
 * The shares of all shingles that are in both texts, in the extracted one alone, in the gold alone. They add up to 1, so that
 * a long page weighs no more than a short one.
 * @param {string} gold @param {string} extracted
 */
export function compareTexts(gold, extracted) {
  const wanted = shinglesOf(gold)
  const got = shinglesOf(extracted)
  let both = 0
  let missing = 0
  let excess = 0
  for (const [key, count] of wanted) both += Math.min(count, got.get(key) ?? 0)
  for (const [key, count] of wanted) missing += Math.max(0, count - (got.get(key) ?? 0))
  for (const [key, count] of got) excess += Math.max(0, count - (wanted.get(key) ?? 0))
  const all = both + missing + excess || 1
  return { both: both / all, excess: excess / all, missing: missing / all }
}

/** @param {readonly { both: number, excess: number, missing: number }[]} pages @returns {Rates} */
export function ratesOf(pages) {
  /** @param {'both' | 'excess' | 'missing'} key */
  const sum = (key) => pages.reduce((total, page) => total + page[key], 0)
  const precision = sum('both') / (sum('both') + sum('excess') || 1)
  const recall = sum('both') / (sum('both') + sum('missing') || 1)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}

/**
 * The share of neighbouring paragraphs of the gold that are found one after the other, of those whose both are found at all.
 * Short ones are left out: their words stand in others too.
 * @param {readonly string[]} gold @param {string} extracted
 */
export function orderKept(gold, extracted) {
  const text = wordsOf(extracted).join(' ')
  const long = gold.map(wordsOf).filter((words) => words.length >= LONG)
  const places = long.map((words) => text.indexOf(words.join(' '))).filter((place) => place >= 0)
  const kept = places.filter((place, at) => at > 0 && place > /** @type {number} */ (places[at - 1])).length
  return places.length < 2 ? 1 : kept / (places.length - 1)
}
