// @ts-check
import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {{ status: string, assertionResults: { status: string }[] }} TestFile
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * Counts what Vitest's JSON report says. A file that could not be loaded has no tests in it and counts as one failure; so does
 * a run that failed for a reason no test shows, such as an error after the last one.
 * @param {string} report
 * @param {boolean} succeeded whether Vitest's exit code was 0
 * @returns {Counts}
 */
export function countTests(report, succeeded) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  /** @type {TestFile[]} */
  const files = JSON.parse(readFileSync(report, 'utf8')).testResults
  const tests = files.flatMap((file) => file.assertionResults)
  const passed = tests.filter((test) => test.status === 'passed').length
  const failed = tests.filter((test) => test.status === 'failed').length + files.filter(isBroken).length
  return { passed, failed: failed === 0 && !succeeded ? 1 : failed }
}

/** @param {TestFile} file */
function isBroken(file) {
  return file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')
}
