// @ts-check
// What it costs to add one report to an index of many. Nothing is asserted by the clock.
//
//   npm run bench:copies [-- --quick]      --quick stops at 10,000 reports
import { findCopies, findWords, MemoryIndex, signatureOf } from '../../dist/ledger/copies/index.js'
import { chanceOf } from '../../evaluation/copies/chance.mjs'
import { reportOf } from '../texts.mjs'

/** Members of the signature of a report of 800 words. */
const MEMBERS = 175
/** Of them, from set phrases that many reports have. */
const COMMON = 5
const MEASURED = 200

const chance = chanceOf(5)
const hash = () => (chance.next() * 0x1_0000_0000) | 0
const phrases = Array.from({ length: 1000 }, hash)

function syntheticSignature() {
  return Int32Array.from({ length: MEMBERS }, (_, i) => (i < COMMON ? chance.pick(phrases) : hash()))
}

/** @param {readonly number[]} times @param {number} part */
const quantile = (times, part) =>
  /** @type {number} */ ([...times].sort((a, b) => a - b)[Math.floor(times.length * part)])

/** Reports of about 5,000 characters that share passages with one another, as reports on one affair do. */
const carriers = Array.from({ length: MEASURED }, (_, i) => {
  const { text } = reportOf(60_000)
  const begin = chance.whole(0, 50_000)
  return { id: `new-${i}`, text: text.slice(begin, begin + 5000), added: i }
})

/** @type {MemoryIndex<string>} */
const index = new MemoryIndex()
const byId = new Map(carriers.map((carrier) => [carrier.id, carrier]))
let size = 0
for (const until of process.argv.includes('--quick') ? [1000, 10_000] : [1000, 10_000, 100_000]) {
  for (; size < until; size++) index.put(`old-${size}`, syntheticSignature())
  const search = []
  const whole = []
  for (const carrier of carriers) {
    const begun = performance.now()
    const signature = signatureOf(findWords(carrier.text))
    const others = index.sharing(signature)
    search.push(performance.now() - begun)
    findCopies(carrier, others.flatMap(({ report }) => byId.get(report) ?? []).slice(0, 10))
    whole.push(performance.now() - begun)
    if (size === until && until === 1000) index.put(carrier.id, signature)
  }
  const figures = [search, whole].flatMap((times) => [quantile(times, 0.5), quantile(times, 0.95)])
  const [search50 = 0, search95 = 0, whole50 = 0, whole95 = 0] = figures
  console.log(
    `${until.toLocaleString('en').padStart(8)} reports  candidates ${search50.toFixed(2)} ms (p95 ${search95.toFixed(2)})  ` +
      `with the alignment of 10 ${whole50.toFixed(1)} ms (p95 ${whole95.toFixed(1)})  ` +
      `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
  )
}
