// @ts-check
// Expected calibration error of `confidence`: over ten bins of equal width, the mean distance between confidence and the share that is right.
import { score } from './score-statements.mjs'

const BINS = 10

/** Whether each statement of a reading is one, and right in all its parts.
 * @param {import('./sets.mjs').GoldReport} report
 * @param {import('../dist/index.js').Reading} reading
 * @returns {{ confidence: number, found: boolean, right: boolean }[]}
 */
export function judged(report, reading) {
  /** @type {[string, any, any?][]} */
  const misses = []
  score(report.statements, reading.statements, report.text, misses)
  const spurious = new Set(misses.map(([kind, a]) => (kind === 'spurious' ? a : undefined)))
  const wrong = new Set(misses.map(([kind, , b]) => (kind === 'wrong' ? b : undefined)))
  return reading.statements.map((statement) => {
    const found = !spurious.has(statement)
    return { confidence: statement.confidence, found, right: found && !wrong.has(statement) }
  })
}

/**
 * @param {import('./sets.mjs').GoldReport[]} reports
 * @param {import('../dist/index.js').Reading[]} readings
 */
export function calibrationError(reports, readings) {
  const all = reports.flatMap((report, i) => judged(report, /** @type {any} */ (readings[i])))
  let error = 0
  for (let bin = 0; bin < BINS; bin++) {
    const inBin = all.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin)
    const gap = inBin.reduce((sum, { confidence, right }) => sum + confidence - Number(right), 0)
    error += Math.abs(gap) / Math.max(1, all.length)
  }
  return error
}
