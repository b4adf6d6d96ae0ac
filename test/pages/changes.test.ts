import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/ledger/index.js'
import { appOn, jsonOf } from './app.js'
import { filledLedger } from './filled-ledger.js'

let ledger: Ledger
let remove: () => Promise<void>

beforeAll(async () => {
  ;({ ledger, remove } = await filledLedger())
})
afterAll(() => remove())

const HOST = { Host: '127.0.0.1:8020' }

/** A form as a page sends it. */
function form(fields: Record<string, string>, files: Record<string, string> = {}): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  for (const [name, text] of Object.entries(files)) data.append('files', new File([text], name, { type: 'text/plain' }))
  return data
}

async function post(
  on: ReturnType<typeof appOn>,
  path: string,
  body: string | FormData,
  headers: Record<string, string> = {},
) {
  const request = new Request(`http://127.0.0.1:8020${path}`, { method: 'POST', body })
  for (const [name, value] of Object.entries({ ...HOST, ...headers })) request.headers.set(name, value)
  return on.app.request(request)
}

async function tokenOf(on: ReturnType<typeof appOn>, path: string): Promise<string> {
  return /name="token" value="([\w-]+)"/.exec(await (await on.get(path)).text())?.[1] ?? ''
}

describe('A server without --allow-…', () => {
  it('takes neither reports nor decisions, and shows no forms for them', async () => {
    const on = appOn(ledger)
    expect((await post(on, '/add', form({}, { 'a.txt': 'x' }))).status).toBe(403)
    expect((await post(on, '/decide', form({ kind: 'undo', decision: '1' }))).status).toBe(403)
    expect(await (await on.get('/')).text()).not.toContain('method="post"')
  })
})

describe('Adding', () => {
  it('takes files from the page, once', async () => {
    const on = appOn(ledger, { may: { add: true, decide: false } })
    const token = await tokenOf(on, '/')
    const files = { 'a report.txt': 'Rain is to fall, the office said.', 'empty.txt': ' ' }
    const send = () => post(on, '/add', form({ token }, files), { Accept: 'application/json' })
    const first = await jsonOf(send())
    expect(first).toMatchObject({ added: [{ statements: 0 }], known: 0, setAside: [{ code: 'empty-file' }] })
    expect(await jsonOf(send())).toMatchObject({ added: [], known: 1 })
    expect((await on.get(`/reports/${first.added[0].key}`)).status).toBe(200)
  })

  it.each([
    ['without the page’s token', {}, {}],
    ['with another token', { token: 'x' }, {}],
    ['from a page elsewhere', { token: 'right' }, { Origin: 'https://evil.example' }],
    ['that a browser calls cross-site', { token: 'right' }, { 'Sec-Fetch-Site': 'cross-site' }],
  ])('is refused %s', async (_, fields: Record<string, string>, headers: Record<string, string>) => {
    const on = appOn(ledger, { may: { add: true, decide: true } })
    const token = await tokenOf(on, '/')
    const given = fields.token === 'right' ? { token } : fields
    expect((await post(on, '/add', form(given, { 'b.txt': 'Snow.' }), headers)).status).toBe(403)
    expect((await post(on, '/decide', form({ ...given, kind: 'undo', decision: '1' }), headers)).status).toBe(403)
  })

  it('is refused where the body is no form, or too large', async () => {
    const on = appOn(ledger, { may: { add: true, decide: false } })
    expect((await post(on, '/add', 'x')).status).toBe(400)
    expect((await post(on, '/add', 'x', { 'Content-Length': '999999999' })).status).toBe(413)
  })
})

describe('Deciding', () => {
  it('changes what the pages show, and can be undone', async () => {
    const on = appOn(ledger, { may: { add: false, decide: true } })
    const { copies } = await jsonOf(on.get('/index.json'))
    const path = `/copies/${copies[0].key}`
    const token = await tokenOf(on, path)
    const decide = (fields: Record<string, string>) =>
      post(on, '/decide', form({ token, back: path, why: 'seen', ...fields }))
    const response = await decide({ kind: 'copy', copy: copies[0].key, is: 'no' })
    expect([response.status, response.headers.get('Location')]).toEqual([303, path])
    expect((await jsonOf(on.get(`${path}.json`))).copy.decided).toBe(false)
    const undone = await decide({ kind: 'undo', decision: '1' })
    expect([undone.status, on.log.at(-1)?.fault]).toEqual([303, undefined])
    expect((await jsonOf(on.get(`${path}.json`))).copy.decided).toBeNull()
    expect((await decide({ kind: 'merge', one: '0'.repeat(16), other: '1'.repeat(16) })).status).toBe(422)
    expect((await decide({ kind: 'anything' })).status).toBe(422)
  })

  it('leads back only to pages of the server', async () => {
    const on = appOn(ledger, { may: { add: false, decide: true } })
    const { copies } = await jsonOf(on.get('/index.json'))
    const token = await tokenOf(on, `/copies/${copies[0].key}`)
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', '/a?b=//c', '']) {
      const fields = { token, back, why: 'x', kind: 'copy', copy: copies[0].key, is: 'yes' }
      expect((await post(on, '/decide', form(fields))).headers.get('Location')).toBe('/')
    }
  })
})

describe('Reading', () => {
  const read = (body: string | FormData, headers: Record<string, string>) =>
    post(appOn(ledger), '/api/read', body, headers)

  it('gives the reading of a text', async () => {
    const response = await read('The mill is closed.', { 'Content-Type': 'text/plain' })
    expect([response.status, (await jsonOf(response)).text]).toEqual([200, 'The mill is closed.'])
  })

  it.each([
    ['of another type', 'x', { 'Content-Type': 'image/png' }, 415],
    ['that is empty', '', { 'Content-Type': 'text/plain' }, 422],
    ['that is no text', '%PDF-1.4', { 'Content-Type': 'text/plain' }, 422],
    ['that is too large', 'x'.repeat(2 * 2 ** 20 + 1), { 'Content-Type': 'text/plain' }, 413],
    ['from a page elsewhere', 'x', { 'Content-Type': 'text/plain', Origin: 'https://evil.example' }, 403],
  ])('refuses a body %s', async (_, body, headers: Record<string, string>, status) => {
    expect((await read(body, headers)).status).toBe(status)
  })

  it('lets some wait, and sends more away', async () => {
    const waiting: (() => void)[] = []
    const on = appOn(
      ledger,
      {},
      {
        read: () => new Promise((resolve) => waiting.push(() => resolve({} as never))),
      },
    )
    const all = Array.from({ length: 10 }, () => post(on, '/api/read', 'x', { 'Content-Type': 'text/plain' }))
    const refused = await Promise.race(all)
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5'])
    const timer = setInterval(() => waiting.shift()?.(), 1)
    expect((await Promise.all(all)).filter(({ status }) => status === 200)).toHaveLength(8)
    clearInterval(timer)
  })
})

describe('A ledger that does not answer', () => {
  it('is waited for only so long', async () => {
    const hanging = { ...ledger, rows: () => new Promise<never>(() => {}) }
    const response = await appOn(hanging, { patience: 20 }).get('/voices.json')
    expect([response.status, (await jsonOf(response)).type]).toEqual([503, '/api#took-too-long'])
  })

  it('is a fault that tells the log and not the reader', async () => {
    const broken = { ...ledger, rows: () => Promise.reject(new Error('secret of the database')) }
    const on = appOn(broken)
    const response = await on.get('/voices.json')
    expect([response.status, JSON.stringify(await jsonOf(response))]).toEqual([
      500,
      expect.not.stringContaining('secret'),
    ])
    expect(on.log[0]?.fault).toContain('secret')
  })
})
