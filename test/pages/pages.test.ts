import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from '../../src/client.js'
import type { Ledger } from '../../src/ledger/index.js'
import type { OpenApi } from '../../src/server/open-api.js'
import { appOn, jsonOf } from './app.js'
import { filledLedger, READINGS } from './filled-ledger.js'
import { EVIL } from './hostile.js'

let ledger: Ledger
let remove: () => Promise<void>
let on: ReturnType<typeof appOn>
/** The addresses of all that the ledger holds. */
let addresses: string[] = []

beforeAll(async () => {
  ;({ ledger, remove } = await filledLedger())
  on = appOn(ledger, { cors: ['https://desk.example'] })
  addresses = await allAddresses()
})
afterAll(() => remove())

/** Every page there is, found as a program would find it. */
async function allAddresses(): Promise<string[]> {
  const { latest, copies } = await json('/index.json')
  const { voices } = await json('/voices.json')
  const reports = latest.map(({ key }: { key: string }) => `/reports/${key}`)
  const outlets = await Promise.all(reports.map(async (path: string) => (await json(`${path}.json`)).outlet))
  return [
    ...['/', '/statements', '/statements?q=ferry', '/voices', '/relays', '/about', '/api'],
    ...reports,
    ...reports.map((path: string) => `/relays?report=${path.split('/')[2]}`),
    ...voices.map(({ key }: { key: string }) => `/voices/${key}`),
    ...outlets.filter((key: string | null) => key !== null).map((key: string) => `/outlets/${key}`),
    ...copies.map(({ key }: { key: string }) => `/copies/${key}`),
  ]
}

function json(path: string) {
  return jsonOf(on.get(path))
}

/** The address of the same in another form. */
function twin(address: string, ending: string): string {
  const [path = '', query] = address.split('?')
  return `${path === '/' ? '/index' : path}.${ending}${query === undefined ? '' : `?${query}`}`
}

describe('Every page', () => {
  it('is there, and says what it is', async () => {
    expect(addresses.filter((address) => address.startsWith('/copies/')).length).toBeGreaterThan(0)
    for (const address of addresses) {
      const response = await on.get(address)
      expect([address, response.status]).toEqual([address, 200])
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
      expect(await response.text()).toMatch(/<h1[ >]/)
    }
  })

  it('runs nothing that stands in a report, and loads nothing from elsewhere', async () => {
    for (const address of addresses) {
      const page = await (await on.get(address)).text()
      expect(page.replaceAll(/<script type="module" src="\/static\/\w+\.js\?v=[\w-]+"><\/script>/g, '')).not.toMatch(
        /<script|<img|\son\w+="|href="javascript:|<style|\sstyle="|src="h|href="\/\//i,
      )
    }
  })

  it('has its tags closed in their order, and every id once', async () => {
    for (const address of addresses) {
      const page = await (await on.get(address)).text()
      const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect([address, ids.length]).toEqual([address, new Set(ids).size])
      expect([address, misplaced(page)]).toEqual([address, []])
    }
  })

  it('has a JSON twin of the type that the OpenAPI document gives it', async () => {
    const document: OpenApi = await json('/openapi.json')
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ ...document, $id: 'api' })
    for (const address of addresses.filter((one) => one !== '/api')) {
      const path = twin(address, 'json')
      const template = path.split('?')[0]?.replace(/[0-9a-f]{16,32}/, '{id}') ?? ''
      const ref = document.paths[template]?.get?.operationId.slice(3)
      const validate = ajv.compile({ $ref: `api#/components/schemas/${ref}` })
      const response = await on.get(path)
      expect([path, response.headers.get('Content-Type')]).toEqual([path, 'application/json; charset=utf-8'])
      expect([path, validate(await jsonOf(response)), validate.errors]).toEqual([path, true, null])
    }
  })
})

const VOID = new Set(['meta', 'link', 'input', 'br', '!doctype'])

function misplaced(page: string): string[] {
  const open: string[] = []
  for (const [tag, slash, name = ''] of page.matchAll(/<(\/?)([a-z!][a-z0-9]*)[^>]*>/g)) {
    if (tag.endsWith('/>') || VOID.has(name)) continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) return [...open, name]
  }
  return open
}

describe('A hostile report', () => {
  it('stays text in every form of its page', async () => {
    const { latest } = await json('/index.json')
    const { key } = latest.find(({ title }: { title: string | null }) => title === EVIL)
    expect((await json(`/reports/${key}.json`)).reading.title).toBe(EVIL)
    const text = await (await on.get(`/reports/${key}.txt`)).text()
    expect(text).toContain('\\u202e')
    expect(text).not.toMatch(/[\u202a-\u202e]/)
    const page = await (await on.get(`/reports/${key}`)).text()
    expect(page).toContain('&lt;script&gt;window.evil=1&lt;/script&gt;')
    expect(page).toContain('{{7*7}}$')
    const annotations = await jsonOf(on.get(`/reports/${key}.jsonld`))
    expect(annotations.items).toHaveLength(1)
    const feed = await (await on.get('/statements.atom')).text()
    expect(feed).not.toMatch(/<script|<img|<svg/)
  })
})

describe('An answer', () => {
  it('is not sent again to who has it', async () => {
    const first = await on.get('/voices')
    const etag = first.headers.get('ETag') ?? ''
    const again = await on.get('/voices', { 'If-None-Match': etag })
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', etag])
    expect((await on.get('/voices', { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  it('is compressed as the client likes', async () => {
    const plain = await (await on.get('/api')).text()
    const br = await on.get('/api', { 'Accept-Encoding': 'gzip, br' })
    expect(br.headers.get('Content-Encoding')).toBe('br')
    expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(plain)
    const gzip = await on.get('/api', { 'Accept-Encoding': 'gzip, br;q=0' })
    expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(plain)
  })

  it('carries what keeps a page from harm', async () => {
    for (const path of ['/', '/voices.json', '/nothing', '/static/style.css', '/reports/zzz']) {
      const { headers } = await on.get(path)
      const policy = headers.get('Content-Security-Policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    }
  })

  it('goes to pages of other origins only where they were named', async () => {
    const allowed = (origin: string) =>
      on.get('/voices.json', { Origin: origin }).then((one) => one.headers.get('Access-Control-Allow-Origin'))
    expect(await allowed('https://desk.example')).toBe('https://desk.example')
    expect(await allowed('https://other.example')).toBeNull()
  })

  it('changes when the ledger does', async () => {
    const voices = async () => (await json('/index.json')).summary.decisions
    expect(await voices()).toBe(0)
    await ledger.rows("INSERT INTO decisions (who, why, kind, payload) VALUES ('t', 't', 'undo', '{\"decision\": 0}')")
    expect(await voices()).toBe(1)
    await ledger.rows('DELETE FROM decisions')
  })
})

describe('A request', () => {
  it.each([
    ['/reports/0000000000000000', 404, 'not-found'],
    ['/reports/..%2f..%2fetc%2fpasswd', 404, 'not-found'],
    ['/static/..%2f..%2fpackage.json', 404, 'not-found'],
    ['/static/%2e%2e/app.js', 404, 'not-found'],
    ['/voices/0000000000000000.xml', 404, 'not-found'],
    ['/statements.json?act=shout', 400, 'bad-parameter'],
    ['/statements.json?limit=0', 400, 'bad-parameter'],
    ['/statements.json?limit=1e9', 400, 'bad-parameter'],
    ['/statements.json?color=red', 400, 'unknown-parameter'],
    ['/statements.json?since=2024-02-31', 400, 'bad-filter'],
    ['/statements.json?after=zzzz', 400, 'bad-filter'],
    [`/statements.json?q=${'x'.repeat(501)}`, 400, 'bad-parameter'],
    ['/statements.json?q=%00', 400, 'bad-parameter'],
    ['/add', 405, 'wrong-method'],
    ['/api/read', 405, 'wrong-method'],
  ])('for %s gets a problem with a code', async (path, status, code) => {
    const response = await on.get(path)
    const details = await jsonOf(response)
    expect([response.status, details.type, details.status]).toEqual([status, `/api#${code}`, status])
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  })

  it('by a name that is not the server’s is refused', async () => {
    for (const host of ['evil.example', 'evil.example:8020', '127.0.0.1.evil.example', '']) {
      expect((await on.get('/', { Host: host })).status).toBe(421)
    }
    for (const host of ['localhost:8020', '127.0.0.1', '[::1]:8020', 'LOCALHOST']) {
      expect((await on.get('/', { Host: host })).status).toBe(200)
    }
  })

  it('is answered to a person with a page', async () => {
    const response = await on.get('/nothing<b>', { Accept: 'text/html' })
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).not.toContain('<b>')
  })

  it('is logged without what was asked', async () => {
    on.log.length = 0
    await on.get('/statements?q=secret')
    expect(on.log).toEqual([
      { method: 'GET', path: '/statements', status: 200, ms: expect.any(Number), bytes: expect.any(Number) },
    ])
  })
})

describe('The client', () => {
  const client = createClient('http://127.0.0.1:8020', ((url: URL, init?: RequestInit) =>
    on.app.request(url.pathname + url.search, {
      ...init,
      headers: { Host: '127.0.0.1:8020', ...init?.headers },
    })) as typeof fetch)

  it('goes through all statements, page by page', async () => {
    const found: { readonly address: string }[] = []
    for await (const one of client.allStatements({ limit: 2 })) found.push(one)
    expect(found.length).toBe(READINGS.reduce((sum, { statements }) => sum + statements.length, 0))
    expect(new Set(found.map(({ address }) => address)).size).toBe(found.length)
  })

  it('reads a text, of which nothing is kept', async () => {
    const before = (await client.about()).reports
    expect((await client.read('The mill is closed.')).text).toBe('The mill is closed.')
    expect((await client.about()).reports).toBe(before)
  })

  it('tells what was wrong by its code', async () => {
    await expect(client.voice('x')).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('A statement’s own address', () => {
  it('leads to its place in the report', async () => {
    const { found } = await json('/statements.json?q=dyke')
    const response = await on.get(`/statements/${found[0].address}`)
    expect(response.headers.get('Location')).toBe(`/reports/${found[0].report.key}#s2`)
  })
})
