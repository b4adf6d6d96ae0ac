// @ts-check
// The pairs that were judged, as appearances: from the Guardian's texts and the places of names and pronouns in them.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appearancesOf } from '../../dist/ledger/entities/index.js'
import { jsonLines } from '../copies/corpus.mjs'
import { shared } from '../sets.mjs'

/**
 * @typedef {import('../../dist/ledger/entities/index.js').Appearance} Appearance
 * @typedef {{ report: string, who: [number, number], standing: string, pronouns?: [number, number][] }} Side
 * @typedef {{ first: Appearance, second: Appearance, judgement: 'same' | 'different', hard: boolean }} Pair
 */

const path = join(shared, 'corpora/guardian-sdf/train.jsonl.gz')

/** Why there is nothing to measure, if so. */
export const absent = existsSync(path) ? undefined : path

/** @returns {Pair[]} */
export function loadPairs() {
  const reports = new Map(jsonLines(path).map((report) => [report.id, report]))
  const judged = JSON.parse(readFileSync(new URL('judged.json', import.meta.url), 'utf8'))
  return judged.map((/** @type {any} */ { first, second, judgement, hard }) => ({
    first: appearanceOf(first, reports.get(first.report)),
    second: appearanceOf(second, reports.get(second.report)),
    judgement,
    hard,
  }))
}

/** On the path that a ledger takes: a reading with the voices of one who. @param {Side} side @param {any} report @returns {Appearance} */
function appearanceOf({ who, standing, pronouns = [] }, { id, text, date }) {
  const words = text.slice(...who)
  const chains = [who, ...pronouns].map((span) => [{ span, who: words, standing, basis: 'own-words', whoSpan: who }])
  const statements = /** @type {any} */ (chains.map((chain) => ({ chain })))
  const [appearance] = appearancesOf({ id, text, outlet: 'The Guardian', published: date, statements })
  return /** @type {Appearance} */ (appearance)
}
