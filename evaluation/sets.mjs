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

/** @param {string} path @returns {any[]} */
function jsonLines(path) {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line))
}

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

/** Of the train statements every eleventh report is kept out of training, for thresholds and calibration (see training/prepare.py). */
const HELD_OUT_EVERY = 11

/** Texts of the train corpora that we annotated, by report id. @returns {Map<string, string>} */
function annotatedTexts() {
  const texts = new Map()
  for (const corpus of ['polnear', 'guardian-sdf', 're3d', 'geo', 'timex', 'events'])
    for (const { id, text } of jsonLines(join(shared, `corpora/${corpus}/train.jsonl.gz`))) texts.set(id, text)
  return texts
}

/** Our own annotations that are kept out of training (see training/prepare.py), with the texts they point into. @returns {GoldReport[]} */
function heldOutAnnotations() {
  const texts = annotatedTexts()
  return json(join(root, 'training/held-out.json')).map((/** @type {string} */ id) => {
    const text = texts.get(id) ?? ''
    const { statements } = json(join(root, 'training/annotations', `${id.replaceAll('/', '_')}.json`))
    const named = (/** @type {any} */ voice) => ({
      ...voice,
      who: Array.isArray(voice.who) ? text.slice(...voice.who) : voice.who,
    })
    return { id, text, statements: statements.map((/** @type {any} */ s) => ({ ...s, chain: s.chain.map(named) })) }
  })
}

/** @type {StatementSet[]} */
export const statementSets = [
  { name: 'examples', reports: examples },
  { name: 'seed', ...(absent ? { absent } : {}), reports: seed },
  { name: 'dev', ...(absent ? { absent } : {}), reports: () => folderOf(join(shared, 'statements/dev')) },
  {
    name: 'tune',
    ...(absent ? { absent } : {}),
    reports: () => [
      ...folderOf(join(shared, 'statements/train')).filter((_, i) => i % HELD_OUT_EVERY === 0),
      ...heldOutAnnotations(),
    ],
  },
]

/** PolNeAR's dev set: flat attributions as tags of tokens. */
export const attributionSet = {
  name: 'polnear-dev',
  ...(absent ? { absent } : {}),
  path: join(shared, 'corpora/polnear/dev-tagged.jsonl.gz'),
  /** @returns {{ id: string, text: string, tokens: number[][], sentences: number[][], gold: string[] }[]} */
  reports: () => jsonLines(join(shared, 'corpora/polnear/dev-tagged.jsonl.gz')),
}
