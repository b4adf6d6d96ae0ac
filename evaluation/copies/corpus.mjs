// @ts-check
// The reports in which copies are looked for: PolNeAR's train set and the Guardian's, in the order of their dates.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { shared } from '../sets.mjs'

/** @typedef {import('../../dist/ledger/copies/index.js').Carrier} Carrier */

const PUBLISHERS = /** @type {Record<string, string>} */ ({
  breitbart: 'Breitbart',
  'huff-post': 'The Huffington Post',
  nyt: 'The New York Times',
  politico: 'Politico',
  'usa-today': 'USA Today',
  'wash-post': 'The Washington Post',
  'west-journal': 'Western Journalism',
})

export const corpora = ['corpora/polnear/train.jsonl.gz', 'corpora/guardian-sdf/train.jsonl.gz'].map((path) =>
  join(shared, path),
)

/** Why there is nothing to measure, if so. */
export const absent = corpora.find((path) => !existsSync(path))

/** @param {string} path @returns {any[]} */
export function jsonLines(path) {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** @returns {Carrier[]} */
export function loadCarriers() {
  const records = corpora
    .flatMap(jsonLines)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
  return records.map(({ id, text, date, publisher }, added) => ({
    id,
    text,
    published: date,
    outlet: publisher ? (PUBLISHERS[publisher] ?? publisher) : 'The Guardian',
    added,
  }))
}
