// @ts-check
// Takes in a synthetic web archive and tells the speed and the most memory, as a process of its own:
//   node benchmarks/warc.mjs [MEGABYTES [gzip] [records]]      (200 where it is left out)
// With `records` pages are not taken apart: that measures the archive's own reading.
// The archive is written to the temporary folder and taken away again. Peak memory must not grow with the megabytes.
import { createWriteStream, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { findSources, PagePool, takeIn } from '../dist/intake/index.js'
import { examples } from './texts.mjs'

const megabytes = Number(process.argv[2] ?? 200)
const isPacked = process.argv.includes('gzip')
const areRecords = process.argv.includes('records')
/** Around each article stands as much as real pages have: most of a page is no text. */
const AROUND = 60_000

/** @param {number} number */
function page(number) {
  const { text } = /** @type {{ text: string }} */ (examples[number % examples.length])
  const paragraphs = text.split(/\n+/).filter(Boolean)
  const turned = [...paragraphs.slice(number % 3), `Report ${number}.`].map((words) => `<p>${words}</p>`).join('\n')
  const menu = Array.from({ length: 100 }, (_, at) => `<li><a href="/${at}">Section ${at}</a></li>`).join('')
  const script = `<script>${`var a${number} = "${'x'.repeat(80)}";\n`.repeat(AROUND / 100)}</script>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report ${number}</title>${script}</head>
<body><nav><ul>${menu}</ul></nav><article><h1>Report ${number}</h1>${turned}</article><footer>Imprint</footer></body></html>`
}

/** @param {number} number */
function record(number) {
  const body = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(number)}`)
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/${number}\r\nWARC-Date: 2026-05-04T09:30:00Z\r\nContent-Length: ${body.length}\r\n\r\n`
  const whole = Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')])
  return { bytes: isPacked ? gzipSync(whole, { level: 1 }) : whole, size: whole.length }
}

function* archive() {
  for (let number = 0, written = 0; written < megabytes * 1e6; number++) {
    const { bytes, size } = record(number)
    written += size
    yield bytes
  }
}

const file = join(tmpdir(), `hearsay-bench-${process.pid}.warc${isPacked ? '.gz' : ''}`)
await pipeline(Readable.from(archive()), createWriteStream(file))
const asIs = {
  width: 10,
  close: async () => {},
  read: async (/** @type {Buffer} */ bytes, /** @type {{ id: string }} */ { id }) => ({
    id,
    text: bytes.toString('utf8', 0, 100),
  }),
}
const pages = areRecords ? asIs : new PagePool(2)
try {
  const begun = performance.now()
  const used = process.cpuUsage()
  let reports = 0
  let others = 0
  const { sources } = await findSources([file])
  for await (const taken of takeIn(sources, process.stdin, { pages })) taken.kind === 'report' ? reports++ : others++
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(used)
  const mb = process.resourceUsage().maxRSS / 1024
  console.log(
    JSON.stringify({
      megabytes,
      isPacked,
      areRecords,
      reports,
      others,
      seconds,
      cpuSeconds: (user + system) / 1e6,
      mb: Math.round(mb),
    }),
  )
} finally {
  await pages.close()
  rmSync(file)
}
