// @ts-check
// Fits the weights that turn a statement's evidence into its confidence, on reports that the model was not trained on, and writes
// them into model/manifest.json.
//
//   node evaluation/calibrate.mjs          (after `npm run build`, when the weights have changed)
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadModel } from '../dist/inference/onnx-model.js'
import { readWithEvidence } from '../dist/reading/read.js'
import { judged } from './calibration-error.mjs'
import { statementSets } from './sets.mjs'

const STEPS = 5000
const RATE = 2
/** Pull towards no weight at all, so that a few hundred statements do not give extreme ones. */
const RIDGE = 0.002

const folder = fileURLToPath(new URL('../model', import.meta.url))
const model = await loadModel(folder)
const reports = statementSets.find(({ name }) => name === 'tune')?.reports() ?? []
const readings = await readWithEvidence(reports, model)
await model.close()

const rows = readings.flatMap(({ reading, evidence }, i) => {
  const right = judged(/** @type {any} */ (reports[i]), reading)
  return evidence.map((values, j) => ({ values: { bias: 1, ...values }, right: right[j]?.[1] ? 1 : 0 }))
})
const weights = fitted(rows)
const file = `${folder}/manifest.json`
writeFileSync(file, `${JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), calibration: weights }, null, 2)}\n`)
console.log(`${rows.length} statements, ${rows.filter(({ right }) => right).length} right`, weights)

/**
 * Logistic regression by gradient descent.
 * @param {{ values: Record<string, number>, right: number }[]} rows
 */
function fitted(rows) {
  /** @type {Record<string, number>} */
  const weights = Object.fromEntries(Object.keys(rows[0]?.values ?? {}).map((key) => [key, 0]))
  for (let step = 0; step < STEPS; step++) {
    const slope = Object.fromEntries(Object.keys(weights).map((key) => [key, RIDGE * (weights[key] ?? 0)]))
    for (const { values, right } of rows) {
      const sum = Object.entries(values).reduce((s, [key, value]) => s + value * (weights[key] ?? 0), 0)
      const error = (1 / (1 + Math.exp(-sum)) - right) / rows.length
      for (const key in values) slope[key] = (slope[key] ?? 0) + error * (values[key] ?? 0)
    }
    for (const key in weights) weights[key] = (weights[key] ?? 0) - RATE * (slope[key] ?? 0)
  }
  return Object.fromEntries(Object.entries(weights).map(([key, value]) => [key, Math.round(value * 1000) / 1000]))
}
