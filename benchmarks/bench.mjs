// @ts-check
// Speed, memory and growth of the reader, as ratios within one run. Nothing is asserted by the clock.
//
//   npm run bench [-- --quick]      --quick leaves the largest sizes out
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { examples } from './texts.mjs'

const quick = process.argv.includes('--quick')
/** @param {string} file */
const path = (file) => fileURLToPath(new URL(file, import.meta.url))

/** @param {string} kind @param {number} amount @param {number} threads
 * @returns {{ words: number, ms: number, mb: number }} */
function measure(kind, amount, threads) {
  return JSON.parse(
    execFileSync(process.execPath, [path('measure.mjs'), kind, `${amount}`, `${threads}`], { encoding: 'utf8' }),
  )
}

/** Median wall time of a whole `hearsay read one.txt`, in seconds. */
function cold(runs = 7) {
  const report = path(`../examples/reports/${examples[0]?.id}`)
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now()
    execFileSync(process.execPath, [path('../dist/cli/main.js'), 'read', '--jsonl', report])
    return (performance.now() - begun) / 1000
  })
  return /** @type {number} */ (times.sort((a, b) => a - b)[runs >> 1])
}

/** @param {string} what @param {{ words: number, ms: number, mb: number }} figures */
function row(what, { words, ms, mb }) {
  const speed = (words / ms) * 1000
  console.log(
    `${what.padEnd(28)} ${words.toLocaleString('en').padStart(9)} words ${speed.toFixed(0).padStart(8)} words/s ${mb.toFixed(0).padStart(6)} MB`,
  )
  return speed
}

const one = row('200 reports, 1 thread', measure('reports', 200, 1))
const two = row('200 reports, 2 threads', measure('reports', 200, 2))
console.log(`2 threads against 1: ${(two / one).toFixed(2)} ×`)
console.log(`cold, one report: ${cold().toFixed(2)} s`)

/** @type {[number, number][]} */
const sizes = [10_000, 100_000, 1_000_000, ...(quick ? [] : [5_000_000])].map((size) => [
  size,
  row(`one report of ${size / 1000} kB`, measure('size', size, 2)),
])
const [, small] = /** @type {[number, number]} */ (sizes[1])
for (const [size, speed] of sizes.slice(2))
  console.log(`time per word at ${size / 1000} kB against 100 kB: ${(small / speed).toFixed(2)} ×`)
