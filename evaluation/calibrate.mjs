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

const STEPS = 25
/** Pull towards no weight at all, so that a few hundred statements do not give extreme ones. */
const RIDGE = 0.1

const folder = fileURLToPath(new URL('../model', import.meta.url))
const model = await loadModel(folder)
const reports = statementSets.find(({ name }) => name === 'tune')?.reports() ?? []
// Without weights all is equally likely, and nothing is dropped as doubtful.
const readings = await readWithEvidence(reports, { ...model, calibration: {} })
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
 * Logistic regression by Newton's method.
 * @param {{ values: Record<string, number>, right: number }[]} rows
 */
function fitted(rows) {
  const names = Object.keys(rows[0]?.values ?? {})
  const inputs = rows.map(({ values }) => names.map((name) => values[name] ?? 0))
  let weights = names.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => RIDGE * weight)
    const curve = names.map((_, i) => names.map((_, j) => (i === j ? Number(RIDGE) : 0)))
    for (const [r, x] of inputs.entries()) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * at(weights, i), 0)))
      for (const [i, value] of x.entries()) {
        slope[i] = at(slope, i) + value * (p - (rows[r]?.right ?? 0))
        const line = curve[i] ?? []
        for (const [j, other] of x.entries()) line[j] = at(line, j) + value * other * p * (1 - p)
      }
    }
    const change = solved(curve, slope)
    weights = weights.map((weight, i) => weight - at(change, i))
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.round(at(weights, i) * 1000) / 1000]))
}

/** @param {number[]} values @param {number} i */
function at(values, i) {
  return values[i] ?? 0
}

/**
 * The x of Ax = b for a positive definite A, by elimination; changes both.
 * @param {number[][]} a
 * @param {number[]} b
 */
function solved(a, b) {
  for (const [i, pivot] of a.entries()) {
    for (const [j, line] of a.entries()) {
      const share = j === i ? 0 : at(line, i) / at(pivot, i)
      for (const [k, value] of pivot.entries()) line[k] = at(line, k) - share * value
      b[j] = at(b, j) - share * at(b, i)
    }
  }
  return b.map((value, i) => value / at(a[i] ?? [], i))
}
