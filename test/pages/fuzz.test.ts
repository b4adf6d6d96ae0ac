import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type OpenApi, openApi } from '../../src/server/open-api.js'
import { appOn, jsonOf } from './app.js'
import { filledLedger } from './filled-ledger.js'
import { EVIL } from './hostile.js'

const RUNS = 400

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly schema: { readonly enum?: readonly string[]; readonly items?: { readonly enum?: readonly string[] } }
}

const ODD = [
  '',
  '0',
  '-1',
  '1e9',
  'null',
  'true',
  "' OR 1=1 --",
  '%',
  '../..',
  '\ud800',
  '{{',
  '&&|!:*',
  '"',
  '2024-13',
  EVIL,
]

/** A value that the document allows, or one that it does not. */
function valueFor({ schema, in: place }: Parameter, keys: readonly string[]): fc.Arbitrary<string> {
  const choices = schema.enum ?? schema.items?.enum ?? []
  const likely = place === 'path' ? keys : ['ferry', '2024', 'Ann Orr', '5', ...choices, ...keys]
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...likely) },
    { weight: 2, arbitrary: fc.constantFrom(...ODD) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  )
}

function requestTo(document: OpenApi, keys: readonly string[]): fc.Arbitrary<string> {
  const paths = Object.entries(document.paths).filter(([, methods]) => methods.get !== undefined)
  return fc.constantFrom(...paths).chain(([path, { get }]) => {
    const parameters = (get?.parameters ?? []) as readonly Parameter[]
    const values = fc.tuple(
      ...parameters.map((one) => fc.option(valueFor(one, keys), { freq: one.in === 'path' ? 1e9 : 1 })),
    )
    return values.map((given) => {
      let address = path
      const query: string[] = []
      for (const [at, { name, in: place }] of parameters.entries()) {
        const value = encodeURIComponent((given[at] ?? '').replace(/\p{Surrogate}/gu, '\ufffd'))
        if (place === 'path') address = address.replace(`{${name}}`, value)
        else if (given[at] !== null) query.push(`${name}=${value}`)
      }
      return query.length === 0 ? address : `${address}?${query.join('&')}`
    })
  })
}

it('Whatever is asked of the documented addresses, the answer is never a fault', async () => {
  const { ledger, remove } = await filledLedger()
  const { get, log } = appOn(ledger)
  const { latest, quoted, copies } = await jsonOf(get('/index.json'))
  const keys = [...latest, ...quoted, ...copies].map(({ key }: { key: string }) => key)
  await fc.assert(
    fc.asyncProperty(requestTo(openApi(), keys), async (address) => {
      const { status } = await get(address)
      expect([address, status, log.at(-1)?.fault]).toEqual([
        address,
        expect.toSatisfy((one: number) => one < 500),
        undefined,
      ])
    }),
    { numRuns: RUNS, seed: 20_241_124 },
  )
  await remove()
})
