import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, record } from '../../src/ledger/index.js'
import { type Listening, listen } from '../../src/server/index.js'
import { appOn, jsonOf } from './app.js'
import { hasBrowser, openBrowser } from './browser.js'
import { FIRST, filledLedger } from './filled-ledger.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const NARROW = { width: 360, height: 800 }
const WIDE = { width: 1280, height: 900 }

interface Running {
  readonly ledger: Ledger
  readonly base: string
  readonly stop: () => Promise<void>
}

async function running(readings?: Parameters<typeof filledLedger>[0]): Promise<Running> {
  const { ledger, remove } = await filledLedger(readings)
  const { app } = appOn(ledger, { may: { add: true, decide: true } }, { add: () => addFirst(ledger) })
  const listening: Listening = await listen(app, '127.0.0.1', 0)
  const stop = () => listening.stop(100).then(remove)
  return { ledger, base: listening.address, stop }
}

/** In place of a model, which would read what was dropped. */
async function addFirst(ledger: Ledger) {
  const { added } = await record(ledger, [FIRST])
  return { added: added.map(({ key, statements }) => ({ key, statements })), known: 0, setAside: [] }
}

let browser: Browser
let filled: Running

beforeAll(async () => {
  if (!hasBrowser) return
  browser = await openBrowser()
  filled = await running()
})
afterAll(async () => {
  await browser?.close()
  await filled?.stop()
})

/** A page in a browser of its own, and what its console says. */
async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: WIDE, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() !== 'log' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`))
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1:')) complaints.push(`asks for ${request.url()}`)
  })
  return { page, complaints }
}

describe.skipIf(!hasBrowser)('A newcomer', () => {
  it('comes from an empty ledger to the link of one statement', async () => {
    const { base, stop } = await running([])
    const { page, complaints } = await open()
    await page.goto(base)
    expect(await page.textContent('main')).toContain('The ledger is empty')
    await page.setInputFiles('input[type="file"]', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('x') })
    await page.click('#drop button')
    await page.click('a:has-text("Report")')
    expect(await page.textContent('h1')).toBe('Quenby Marsh under water')
    await page.fill('input[name="q"]', 'wind')
    await page.press('input[name="q"]', 'Enter')
    await page.click('.found a[href*="#s3"]')
    expect(await page.textContent('.notes .on .who')).toBe('Mayor Ann Orr')
    await page.click('.notes .on summary')
    expect(await page.textContent('.notes .on .reasons')).toContain('The cue is “blamed”')
    await page.click('.notes .on .link a')
    expect(page.url()).toMatch(/\/reports\/[0-9a-f]{16}#s3$/)
    expect(complaints).toEqual([])
    await page.context().close()
    await stop()
  })

  it('finds everything with the keyboard alone', async () => {
    const { page } = await open()
    await page.goto(filled.base)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('dyke')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/statements\?q=dyke/)
    await page.focus('.found a[href*="#s2"]')
    await page.keyboard.press('Enter')
    const lit = () => page.$$eval('.notes > li.on', (all) => all.map((one) => one.getAttribute('data-s')))
    await page.waitForSelector('.notes > li.on')
    expect(await lit()).toEqual(['2'])
    await page.keyboard.press('j')
    expect([await lit(), new URL(page.url()).hash]).toEqual([['3'], '#s3'])
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    expect(await lit()).toEqual(['1'])
    expect(await page.evaluate("[...CSS.highlights.get('cue')].map(String).join()")).toBe('said')
    expect(await page.evaluate("[...CSS.highlights.get('voices')].map(String)[0]")).toBe('the harbour office')
    await page.keyboard.press('w')
    expect(await page.isVisible('.notes .on .reasons')).toBe(true)
    await page.keyboard.press('Escape')
    expect(await lit()).toEqual([])
    await page.context().close()
  })

  it('reads and searches without scripts', async () => {
    const { page } = await open({ javaScriptEnabled: false })
    await page.goto(filled.base)
    await page.fill('main input[name="q"]', 'dyke')
    await page.click('main button >> nth=0')
    await page.click('.found a[href*="#s2"]')
    expect(await page.$$eval('mark:target', (all) => all.map((one) => one.id))).toEqual(['s2'])
    await page.click('#n2 summary')
    expect(await page.isVisible('#n2 .reasons')).toBe(true)
    await page.click('.filters summary')
    await page.click('.filters a:has-text("accuse")')
    expect(await page.$$eval('mark[id]', (all) => all.map((one) => one.id))).toEqual(['s3'])
    await page.context().close()
  })
})

async function addresses(base: string): Promise<string[]> {
  const { latest, quoted, copies } = await jsonOf(fetch(`${base}/index.json`))
  const reports = latest.map(({ key }: { key: string }) => `/reports/${key}`)
  const { outlet } = await jsonOf(fetch(`${base}${reports.at(-1)}.json`))
  return [
    ...[
      '/',
      '/statements?q=ferry+or+mill&act=assert',
      '/statements?q=nothingofthekind',
      '/voices',
      '/relays',
      '/about',
    ],
    ...['/api', ...reports, `${reports[0]}#s1`, `/voices/${quoted[0].key}`, `/outlets/${outlet}`],
    `/copies/${copies[0].key}`,
  ]
}

describe.skipIf(!hasBrowser)('Every page', () => {
  it.each([
    ['light', NARROW],
    ['dark', WIDE],
  ] as const)(
    'in the %s theme is open to all, keeps still, fits, and runs nothing of a report',
    async (colorScheme, viewport) => {
      const { page, complaints } = await open({ colorScheme, viewport })
      const faults: unknown[] = []
      for (const path of await addresses(filled.base)) {
        await page.goto('about:blank')
        await page.goto(filled.base + path)
        const width = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
        if (Number(width) > 0) faults.push([path, 'is too wide by', width])
        const shift = await shiftOf(page)
        // A picture that comes in two paints moves a page by a few thousandths, which nobody sees; browsers call up to .1 good.
        if (Number(shift) > 0.01) faults.push([path, 'moves', shift])
        await page.evaluate(AXE)
        for (const violation of (await page.evaluate(VIOLATIONS)) as string[]) faults.push([path, violation])
        if ((await page.evaluate('window.evil')) !== undefined) faults.push([path, 'runs what stands in a report'])
      }
      expect(faults).toEqual([])
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )
})

const VIOLATIONS = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' ')))`

function shiftOf(page: Page): Promise<unknown> {
  return page.evaluate(`new Promise((resolve) => {
    let sum = 0
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value })
      .observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(sum), 50)
  })`)
}
