// @ts-check
// Kills a process that adds reports at random moments, again and again, and looks each time whether the ledger opens and everything
// that was acknowledged is there whole. In the end the run is let through, and the result must be that of an undisturbed run.
// node scripts/kill-while-adding.mjs [times]; `add FOLDER` is the process that is killed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { syntheticReading } from '../benchmarks/ledger/synthetic.mjs'
import { ingest } from '../dist/ingest.js'
import { examine, exportLines, knownKeys, openLedger, reportKey } from '../dist/ledger/index.js'

const REPORTS = 400
const LONGEST = 4000

/** Readings that were made before: the reader plays no part here. */
const reader = {
  /** @param {AsyncIterable<import('../dist/reading/types.js').Report>} reports */
  async *readAll(reports) {
    for await (const { id } of reports) yield syntheticReading(Number(id.split('-')[1]))
  },
}

/** @param {string} folder */
async function add(folder) {
  const ledger = await openLedger(folder)
  const taken = async function* () {
    for (let number = 0; number < REPORTS; number++) {
      const { statements, passages, dropped, model, ...report } = syntheticReading(number)
      yield { kind: /** @type {const} */ ('report'), report, consumed: number }
    }
  }
  const nothing = () => {}
  await ingest(taken(), reader, ledger, {
    // What is printed is acknowledged.
    recorded: ({ added }) => process.stdout.write(added.map(({ key }) => `${key}\n`).join('')),
    ...{ known: nothing, setAside: nothing, skipped: nothing, taken: nothing },
  })
  await ledger.close()
}

/**
 * Runs the adding in a process of its own; gives the keys that it acknowledged.
 * @param {string} folder
 * @param {number} [after] milliseconds until it is killed
 * @returns {Promise<string[]>}
 */
function addApart(folder, after) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'add', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), after)
  let output = ''
  child.stdout.on('data', (data) => {
    output += data
  })
  return new Promise((resolve) => {
    child.on('close', () => {
      clearTimeout(timer)
      // The last line may have been cut off with the process.
      resolve(output.split('\n').slice(0, -1))
    })
  })
}

/** @param {string} folder */
async function digestOf(folder) {
  const ledger = await openLedger(folder)
  const digest = createHash('sha256')
  for await (const line of exportLines(ledger, 'csv')) digest.update(line)
  const [copies] = await ledger.rows(
    "SELECT count(*)::integer AS count, md5(string_agg(key, ' ' ORDER BY key)) AS keys FROM copies",
  )
  const faults = (await examine(ledger)).filter(({ broken }) => broken > 0)
  await ledger.close()
  if (faults.length > 0) throw new Error(`The ledger does not hold: ${JSON.stringify(faults)}`)
  return `${digest.digest('hex')} ${JSON.stringify(copies)}`
}

/** @param {string} folder @param {readonly string[]} acknowledged */
async function check(folder, acknowledged) {
  const ledger = await openLedger(folder)
  const there = await knownKeys(ledger, acknowledged)
  const faults = (await examine(ledger)).filter(({ broken }) => broken > 0)
  await ledger.close()
  const lost = acknowledged.filter((key) => !there.has(key))
  if (lost.length > 0 || faults.length > 0) throw new Error(`Lost ${lost.length} reports; ${JSON.stringify(faults)}`)
}

async function main(/** @type {number} */ times) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-kill-'))
  const [killed, calm] = [join(folder, 'killed'), join(folder, 'calm')]
  try {
    const acknowledged = new Set()
    for (let time = 0; time < times; time++) {
      // Every few times from nothing, so that all moments are met.
      if (time % 8 === 7) {
        rmSync(killed, { recursive: true, force: true })
        acknowledged.clear()
      }
      const keys = await addApart(killed, Math.random() * LONGEST)
      for (const key of keys) acknowledged.add(key)
      await check(killed, [...acknowledged])
    }
    for (const one of [killed, calm]) await addApart(one)
    if (new Set(syntheticKeys()).size !== REPORTS) throw new Error('The reports are not all different.')
    const [found, expected] = [await digestOf(killed), await digestOf(calm)]
    if (found !== expected) throw new Error(`Not the same state: ${found}, and undisturbed ${expected}`)
    console.log(`Killed ${times} times; nothing lost, and the same state as undisturbed.`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function syntheticKeys() {
  return Array.from({ length: REPORTS }, (_, number) => reportKey(syntheticReading(number)))
}

if (process.argv[2] === 'add') await add(process.argv[3] ?? '')
else await main(Number(process.argv[2] ?? 200))
