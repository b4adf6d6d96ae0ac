// @ts-check
// How fast every page is with a full ledger: 95 of 100 answers under 32 connections, its compressed size, when its largest part is
// painted in Chromium, and whether the server's memory stays flat. `--reports N` makes a smaller ledger, `--requests N` asks less.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { openLedger, record, settle } from '../../dist/ledger/index.js'
import { root } from '../../scripts/stamp.mjs'
import { syntheticReading } from '../ledger/synthetic.mjs'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const CONNECTIONS = 32
/** With 12 statements in each, 100,000 in all. */
const REPORTS = numberOf('--reports', 8334)
const REQUESTS = numberOf('--requests', 1000)
const BATCH = 200
/** Different pages of a kind that are asked for; each is drawn once, and kept until the ledger changes. */
const DIFFERENT = 50

/**
 * @param {string} name
 * @param {number} usual
 */
function numberOf(name, usual) {
  const at = process.argv.indexOf(name)
  return at < 0 ? usual : Number(process.argv[at + 1])
}

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
const place = join(folder, 'ledger')
await fill()
const server = spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'serve', '--ledger', place, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [hello] = await once(server.stdout, 'data')
const base = /http:\S+(?=\/ )/.exec(String(hello))?.[0] ?? ''
try {
  const kinds = await kindsOfPages()
  const painted = existsSync(CHROMIUM) ? await paint(kinds) : new Map()
  console.log(
    '| page | drawn anew p95 ms | under 32 connections p50 / p95 ms | compressed kB | largest paint ms |\n|---|---|---|---|---|',
  )
  for (const [name, paths] of Object.entries(kinds)) {
    const cold = await ask(paths.slice(0, DIFFERENT), 1, DIFFERENT)
    const warm = await ask(paths, CONNECTIONS, REQUESTS)
    console.log(
      `| ${name} | ${cold.p95.toFixed(1)} | ${warm.p50.toFixed(1)} / ${warm.p95.toFixed(1)} | ${(cold.size / 1024).toFixed(1)} | ${painted.get(name) ?? '–'} |`,
    )
  }
  const all = Object.values(kinds).flat()
  await ask(all, CONNECTIONS, REQUESTS)
  const before = memory()
  await ask(all, CONNECTIONS, REQUESTS * 20)
  console.log(`\nMemory after ${REQUESTS} more requests ${before} MB, after ${REQUESTS * 20} more ${memory()} MB.`)
} finally {
  server.kill('SIGTERM')
  await once(server, 'exit')
  rmSync(folder, { recursive: true, force: true })
}

async function fill() {
  const ledger = await openLedger(place)
  for (let at = 0; at < REPORTS; at += BATCH) {
    const many = Math.min(BATCH, REPORTS - at)
    await record(
      ledger,
      Array.from({ length: many }, (_, i) => syntheticReading(at + i)),
    )
  }
  await settle(ledger)
  await ledger.close()
}

/** @returns {Promise<Record<string, string[]>>} */
async function kindsOfPages() {
  /** @type {(path: string) => Promise<any>} */
  const json = async (path) => (await fetch(base + path)).json()
  const { found } = await json('/statements.json?limit=200')
  const { voices } = await json('/voices.json?limit=200')
  const reports = [...new Set(found.map((/** @type {{ report: { key: string } }} */ one) => one.report.key))]
  const outlets = await Promise.all(
    reports.slice(0, 20).map(async (key) => (await json(`/reports/${key}.json`)).outlet),
  )
  const words = [
    'dam',
    'truce or gate',
    '"the river"',
    'minister -dam',
    'guns',
    'bridge',
    'water',
    'memo',
    'envoy',
    'farmers',
  ]
  return {
    '`/`': ['/'],
    '`/reports/ID`': reports.map((key) => `/reports/${key}`),
    '`/statements`': [
      '/statements',
      '/statements?act=deny',
      '/statements?standing=outlet',
      '/statements?since=2015&until=2016',
    ],
    '`/statements?q=`': words.flatMap((q) => [
      `/statements?q=${encodeURIComponent(q)}`,
      `/statements?q=${encodeURIComponent(q)}&sort=relevance`,
    ]),
    '`/voices`': ['/voices', '/voices?standing=person'],
    '`/voices/ID`': voices.slice(0, DIFFERENT).map((/** @type {{ key: string }} */ { key }) => `/voices/${key}`),
    '`/outlets/ID`': [...new Set(outlets)].map((key) => `/outlets/${key}`),
    '`/relays`': ['/relays', ...reports.slice(0, 20).map((key) => `/relays?report=${key}`)],
    '`/statements.json`': words.map((q) => `/statements.json?q=${encodeURIComponent(q)}`),
  }
}

/**
 * @param {readonly string[]} paths
 * @param {number} connections
 * @param {number} requests
 */
async function ask(paths, connections, requests) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  /** @type {number[]} */
  const times = []
  let [next, size] = [0, 0]
  const one = async () => {
    while (next < requests) {
      const path = paths[next++ % paths.length] ?? '/'
      const began = performance.now()
      size = Math.max(size, await fetched(path, agent))
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (/** @type {number} */ share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95), size }
}

/**
 * @param {string} path
 * @param {Agent} agent
 * @returns {Promise<number>}
 */
function fetched(path, agent) {
  return new Promise((resolve, reject) => {
    const request = get(base + path, { agent, headers: { 'Accept-Encoding': 'br' } }, (response) => {
      let size = 0
      response.on('data', (chunk) => (size += chunk.length))
      response.on('end', () =>
        response.statusCode === 200 ? resolve(size) : reject(new Error(`${path}: ${response.statusCode}`)),
      )
    })
    request.on('error', reject)
  })
}

/** @param {Record<string, string[]>} kinds */
async function paint(kinds) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  const painted = new Map()
  for (const [name, [path]] of Object.entries(kinds)) {
    if (path === undefined || path.includes('.json')) continue
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(base + path)
    const time = await page.evaluate(`new Promise((resolve) =>
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))`)
    painted.set(name, Math.round(Number(time)))
    await page.close()
  }
  await browser.close()
  return painted
}

/** The server's, in megabytes; on systems that tell it. */
function memory() {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
}
