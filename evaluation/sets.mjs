// @ts-check
// The reports that the reader is measured on. The corpora stay beside the project and are never copied into it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
export const shared = process.env.HEARSAY_SHARED ?? join(root, '../shared')

/**
 * @typedef {{ id: string, text: string, statements: any[] }} GoldReport
 * @typedef {{ name: string, absent?: string, reports: () => GoldReport[] }} StatementSet
 */

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** @param {string} folder @returns {GoldReport[]} */
function folderOf(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => json(join(folder, file)))
}

/** @returns {GoldReport[]} */
function examples() {
  const folder = join(root, 'examples/reports')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => ({
      ...json(join(folder, file)),
      text: readFileSync(join(folder, file.replace('.gold.json', '.txt')), 'utf8'),
    }))
}

/** @returns {GoldReport[]} */
function seed() {
  const gold = json(join(shared, 'reports/diplomats-memo.gold.json'))
  return [{ ...gold, text: readFileSync(join(shared, 'reports', gold.file), 'utf8') }]
}

const absent = existsSync(shared) ? undefined : `${shared} is not there`

/** Every eleventh report of the train statements: kept out of training for thresholds and calibration (see training/prepare.py). */
const HELD_OUT_EVERY = 11

/** @type {StatementSet[]} */
export const statementSets = [
  { name: 'examples', reports: examples },
  { name: 'seed', ...(absent ? { absent } : {}), reports: seed },
  { name: 'dev', ...(absent ? { absent } : {}), reports: () => folderOf(join(shared, 'statements/dev')) },
  {
    name: 'tune',
    ...(absent ? { absent } : {}),
    reports: () => folderOf(join(shared, 'statements/train')).filter((_, i) => i % HELD_OUT_EVERY === 0),
  },
]

/** PolNeAR's dev set: flat attributions as tags of tokens. */
export const attributionSet = {
  name: 'polnear-dev',
  ...(absent ? { absent } : {}),
  path: join(shared, 'corpora/polnear/dev-tagged.jsonl.gz'),
  /** @returns {{ id: string, text: string, tokens: number[][], sentences: number[][], gold: string[] }[]} */
  reports: () =>
    gunzipSync(readFileSync(join(shared, 'corpora/polnear/dev-tagged.jsonl.gz')))
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
}
