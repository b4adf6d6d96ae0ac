// @ts-check
// Run as a process of its own by bench.mjs, so that peak memory is that of one measurement:
//   node measure.mjs reports COUNT THREADS | node measure.mjs size CHARACTERS THREADS
// Prints one line of JSON: words, milliseconds, peak memory in MB.
import { createReader } from '../dist/index.js'
import { examples, reportOf, wordCount } from './texts.mjs'

const [kind, amount, threads] = process.argv.slice(2)
const count = Number(amount)
const reports =
  kind === 'size'
    ? [reportOf(count)]
    : Array.from({ length: count }, (_, i) => /** @type {any} */ (examples[i % examples.length]))

const reader = await createReader({ threads: Number(threads) })
for await (const _ of reader.readAll(examples.slice(0, 4)));
const begun = performance.now()
for await (const _ of reader.readAll(reports));
const ms = performance.now() - begun
await reader.close()
console.log(JSON.stringify({ words: wordCount(reports), ms, mb: process.resourceUsage().maxRSS / 1024 }))
