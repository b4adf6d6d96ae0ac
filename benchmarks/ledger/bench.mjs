// @ts-check
// How fast a ledger takes statements, answers, and opens. node benchmarks/ledger/bench.mjs STATEMENTS [PLACE]: a folder (one of its
// own where none is named) or the address of an empty database.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { find, openLedger, record, settle } from '../../dist/ledger/index.js'
import { speakerName, syntheticReading, vocabulary } from './synthetic.mjs'

/** Reports recorded together, as a run of `hearsay add` does it at its fastest. */
const BATCH = 100
const QUESTIONS = 400
const STEP = 0.1

const statements = Number(process.argv[2] ?? 100_000)
const folder = process.argv[3] === undefined ? mkdtempSync(join(tmpdir(), 'hearsay-bench-')) : undefined
const place = process.argv[3] ?? join(folder ?? '', 'ledger')

/** Making the readings is not counted: reading is done before. */
async function fill() {
  const ledger = await openLedger(place)
  let [count, seconds, last, lastSeconds, number] = [0, 0, 0, 0, 0]
  while (count < statements) {
    const readings = Array.from({ length: BATCH }, () => syntheticReading(number++))
    const begun = performance.now()
    const { added } = await record(ledger, readings)
    seconds += (performance.now() - begun) / 1000
    count += added.reduce((sum, one) => sum + one.statements, 0)
    if (count - last < statements * STEP) continue
    console.log(`${count} statements: ${Math.round((count - last) / (seconds - lastSeconds))}/s`)
    ;[last, lastSeconds] = [count, seconds]
  }
  console.log(`In all ${Math.round(count / seconds)} statements/s; ${number} reports, ${count} statements`)
  const begun = performance.now()
  await settle(ledger)
  console.log(`Settled in ${Math.round(performance.now() - begun)} ms`)
  await ledger.close()
}

async function ask() {
  const begun = performance.now()
  const ledger = await openLedger(place)
  await find(ledger, { words: 'truce', act: ['deny'] })
  console.log(`Opened and first answer in ${Math.round(performance.now() - begun)} ms`)
  for (const kind of Object.keys(KINDS)) await time(ledger, [kind])
  await time(ledger, Object.keys(KINDS))
  await ledger.close()
}

/** @type {Record<string, (at: number) => import('../../dist/ledger/index.js').FindQuestion>} */
const KINDS = {
  'one word': (at) => ({ words: word(at) }),
  'two words': (at) => ({ words: `${word(at)} ${word(at * 3 + 1)}` }),
  'a phrase': (at) => ({ words: `"${word(at)} ${word(at + 1)}"` }),
  'word and act': (at) => ({ words: word(at), act: ['deny', 'accuse'] }),
  'word and voice': (at) => ({ words: word(at), who: speakerName(at % 500) }),
  'voice and years': (at) => ({ who: speakerName(at), since: '2012', until: '2019-06' }),
  'outlet and word': (at) => ({ outlet: 'Courier', words: word(at), standing: ['person'] }),
  'by relevance': (at) => ({ words: `${word(at)} or ${word(at + 7)}`, sort: 'relevance' }),
}

/** @param {import('../../dist/ledger/index.js').Ledger} ledger @param {readonly string[]} kinds */
async function time(ledger, kinds) {
  /** @type {number[]} */
  const times = []
  for (let at = 0; at < QUESTIONS; at++) {
    const question = KINDS[kinds[at % kinds.length] ?? '']?.(at * 17)
    if (question === undefined) continue
    const begun = performance.now()
    // A word that every text has is refused, and that is an answer too.
    await find(ledger, question).catch(() => {})
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  const part = (/** @type {number} */ share) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
  console.log(
    `${kinds.length > 1 ? 'mixed' : kinds[0]}: median ${part(0.5)} ms, p95 ${part(0.95)} ms, most ${part(0.999)} ms`,
  )
}

function word(/** @type {number} */ at) {
  return vocabulary[(at * 31) % vocabulary.length] ?? ''
}

try {
  await fill()
  await ask()
} finally {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}
