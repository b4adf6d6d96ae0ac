// @ts-check
// Draws the pictures in docs/images anew from the examples: each a page as `hearsay serve` shows it. Needs Chromium: CHROMIUM names
// it, else Debian's is taken.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { root } from './stamp.mjs'

const COMMAND = join(root, 'dist/cli/main.js')
const REPORT = '06-pannex-truce-announced'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-picture-'))
const ledger = join(folder, 'ledger')
execFileSync(process.execPath, [COMMAND, 'add', join(root, 'examples/reports.jsonl'), '--ledger', ledger])
const server = spawn(process.execPath, [COMMAND, 'serve', '--ledger', ledger, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [hello] = await once(server.stdout, 'data')
const base = /http:\S+(?=\/ )/.exec(String(hello))?.[0] ?? ''
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
})

/** @type {(path: string) => Promise<any>} */
const get = async (path) => (await fetch(base + path)).json()
const { latest, quoted, copies } = await get('/index.json')
const report = latest.find((/** @type {{ name: string }} */ { name }) => name === REPORT)?.key
const prose = copies.find((/** @type {{ kind: string }} */ { kind }) => kind === 'prose') ?? copies[0]

await draw('marked-report', `/reports/${report}#s6`, 'light', [1180, 980])
await draw('statements', '/statements?q=dam+or+truce', 'light', [1180, 820])
await draw('voice', `/voices/${quoted[0].key}`, 'dark', [1180, 820])
await draw('copy', `/copies/${prose.key}`, 'light', [1180, 620])

/**
 * @param {string} name
 * @param {string} path
 * @param {'light' | 'dark'} colorScheme
 * @param {[number, number]} size
 */
async function draw(name, path, colorScheme, [width, height]) {
  const page = await browser.newPage({ colorScheme, viewport: { width, height } })
  await page.goto(base + path)
  await page.evaluate('scrollTo({ top: 0, behavior: "instant" })')
  await page.screenshot({ path: join(root, `docs/images/${name}.png`) })
  await page.close()
}

await browser.close()
server.kill('SIGTERM')
await once(server, 'exit')
rmSync(folder, { recursive: true, force: true })
