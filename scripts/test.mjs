// @ts-check
// All checks, each of them even where one before it failed: format and lint, types, tests. Arguments go to Vitest, and then
// only it runs: npm test -- src/reading
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countTests } from './results.mjs'
import { runTool } from './run.mjs'
import { root } from './stamp.mjs'

const report = join(root, 'node_modules/.hearsay-tests.json')
/** The counts of the last run in one line, for .ci/run. */
const counts = join(root, 'node_modules/.hearsay-counts')
const vitestArgs = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]

const chosen = process.argv.slice(2)
/** @type {[name: string, run: () => boolean][]} */
const checks = [
  ['format and lint', () => runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])],
  ['types', () => runTool('typescript/bin/tsc', ['-p', '.'])],
  ['types of the pages’ scripts', () => runTool('typescript/bin/tsc', ['-p', 'src/web/static'])],
  ['purity of src/reading', () => runTool('typescript/bin/tsc', ['-p', 'src/reading'])],
]

for (const file of [report, counts]) rmSync(file, { force: true })
const failedChecks = chosen.length > 0 ? [] : checks.filter(([, run]) => !run()).map(([name]) => name)
const testsPassed = runTool('vitest/vitest.mjs', [...vitestArgs, ...chosen])
const { passed, failed } = countTests(report, testsPassed)
writeFileSync(counts, `${passed} passed, ${failed + failedChecks.length} failed\n`)
for (const name of failedChecks) console.error(`Failed before the tests: ${name}. See above.`)
process.exitCode = testsPassed && failedChecks.length === 0 ? 0 : 1
