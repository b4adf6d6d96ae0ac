// @ts-check
// Readings of a set and their figures.
import { calibrationError } from './calibration-error.mjs'
import { asPolnear } from './polnear-conventions.mjs'
import { scoreAttributions } from './score-attributions.mjs'
import { add, rates as ratesOf, score } from './score-statements.mjs'

/**
 * @param {import('../dist/index.js').Reader} reader
 * @param {import('./sets.mjs').GoldReport[]} reports
 */
export async function measureStatements(reader, reports) {
  const readings = await readAll(reader, reports)
  const counts = {}
  for (const [i, report] of reports.entries())
    add(counts, score(report.statements, readings[i]?.statements ?? [], report.text))
  return { rates: { ...ratesOf(counts), calibration: calibrationError(reports, readings) }, readings }
}

/**
 * Exact F1 of source, cue and content, and token F1, as taggers of PolNeAR are scored.
 * @param {import('../dist/index.js').Reader} reader
 * @param {{ id: string, text: string }[]} reports
 */
export async function measureAttributions(reader, reports) {
  const readings = await readAll(reader, reports)
  const asRead = /** @type {any} */ (scoreAttributions(reports, readings))
  const scored = /** @type {any} */ (scoreAttributions(reports, readings.map(asPolnear)))
  return {
    source: scored.source.exact,
    'source as read': asRead.source.exact,
    cue: scored.cue.exact,
    content: scored.content.exact,
    token: scored.token,
  }
}

/**
 * @param {import('../dist/index.js').Reader} reader
 * @param {{ id: string, text: string }[]} reports
 */
async function readAll(reader, reports) {
  const readings = []
  for await (const reading of reader.readAll(reports.map(({ id, text }) => ({ id, text })))) readings.push(reading)
  return readings
}
