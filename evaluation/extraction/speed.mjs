// @ts-check
// Pages per second and peak memory, each tool in a process of its own, one after the other.
//
//   npm run evaluate:extraction:speed
//
// Seconds are of the processor, because they hold on a machine that does other work too. The pages are gone through twice,
// and the second time counts: a crawl has more pages than 130.
import { spawnSync } from 'node:child_process'
import { pageSets } from './sets.mjs'

/** @type {Record<string, () => Promise<(html: Buffer, id: string) => unknown>>} */
const TOOLS = {
  hearsay: async () => {
    const { readPage } = await import('../../dist/intake/html/index.js')
    return (html, id) => readPage(html, { id, name: id })
  },
  'readability + jsdom': async () => {
    const { Readability } = await import('@mozilla/readability')
    // @ts-expect-error it brings no types, and the four names used here need none
    const { JSDOM } = await import('jsdom')
    return (/** @type {Buffer} */ html) => {
      const dom = new JSDOM(html, { url: 'https://page.example/article' })
      const article = new Readability(dom.window.document).parse()
      dom.window.close()
      return article
    }
  },
}

/** @param {string} name */
async function measure(name) {
  const run = await /** @type {any} */ (TOOLS)[name]()
  const pages = pageSets.filter(({ absent }) => !absent).flatMap(({ pages }) => pages())
  for (const { html, id } of pages) run(html, id)
  const before = process.cpuUsage()
  for (const { html, id } of pages) run(html, id)
  const { user, system } = process.cpuUsage(before)
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ name, pages: pages.length, perSecond: (pages.length * 1e6) / (user + system), peak }))
}

const [, script = '', wanted] = process.argv
if (wanted !== undefined) await measure(wanted)
else {
  for (const name of Object.keys(TOOLS)) {
    const { stdout, stderr } = spawnSync(process.execPath, [script, name], { encoding: 'utf8' })
    if (stdout === '') throw new Error(stderr)
    const { pages, perSecond, peak } = JSON.parse(stdout)
    console.log(`${name.padEnd(22)} ${pages} pages  ${perSecond.toFixed(1)} pages/s  ${peak.toFixed(0)} MB at the most`)
  }
}
