// @ts-check
// Fits the weights that turn evidence into probabilities, on reports that the model was not trained on, and writes them into the
// model's manifest.
//
//   node evaluation/calibrate.mjs [FOLDER]     after `npm run build`, when the weights have changed; FOLDER holds another model
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadModel } from '../dist/inference/onnx-model.js'
import { OF_CANDIDATES } from '../dist/reading/confidence.js'
import { readWithEvidence } from '../dist/reading/read.js'
import { judged } from './calibration-error.mjs'
import { fitted } from './logistic.mjs'
import { statementSets } from './sets.mjs'

const folder = process.argv[2] ?? fileURLToPath(new URL('../model', import.meta.url))
const model = await loadModel(folder)
const reports = statementSets.find(({ name }) => name === 'tune')?.reports() ?? []
// Without weights all is equally likely, and nothing is dropped as doubtful.
const readings = await readWithEvidence(reports, { ...model, calibration: {} })
await model.close()

const rows = readings.flatMap(({ reading, evidence }, i) => {
  const truth = judged(/** @type {any} */ (reports[i]), reading)
  return evidence.map((values, j) => ({ values: { bias: 1, ...values }, truth: truth[j] }))
})
const calibration = {
  found: fitted(rows.map(({ values, truth }) => ({ values: ofCandidates(values), is: truth?.found === true }))),
  right: fitted(rows.map(({ values, truth }) => ({ values, is: truth?.right === true }))),
}
const file = join(folder, 'manifest.json')
writeFileSync(file, `${JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), calibration }, null, 2)}\n`)
console.log(`${rows.length} statements`, calibration)

/** @param {Record<string, number>} values */
function ofCandidates(values) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name === 'bias' || OF_CANDIDATES.has(name)))
}
