// @ts-check
// Shows what Hearsay does, with the reports in examples/: reads one, puts all into a ledger of its own, and asks it. With --serve it
// shows that ledger in a browser then, until Ctrl-C.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './stamp.mjs'

const main = join(root, 'dist/cli/main.js')
const folder = mkdtempSync(join(tmpdir(), 'hearsay-demo-'))
const steps = [
  ['read', 'examples/reports/07-tribune-shells-on-zarim.txt'],
  ['add', 'examples/reports.jsonl'],
  ['find', 'shells', '--act', 'deny,accuse'],
  ['who', '--limit', '5'],
  ['who', 'Samir', 'Dahoun', '--limit', '3'],
  ['copies', '--limit', '3'],
]

/** @param {readonly string[]} args */
function show(args) {
  console.log(`\n$ hearsay ${args.join(' ')}`)
  const env = { ...process.env, HEARSAY_LEDGER: join(folder, 'ledger') }
  return spawnSync(process.execPath, [main, ...args], { cwd: root, env, stdio: 'inherit' }).status ?? 3
}

if (process.argv.includes('--serve')) steps.push(['serve', '--allow-add', '--allow-decide'])

try {
  process.exitCode = steps.reduce((worst, args) => Math.max(worst, show(args)), 0)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
