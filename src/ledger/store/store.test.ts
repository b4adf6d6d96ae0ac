import { describe, expect, it } from 'vitest'
import { freshLedgers, KINDS } from '../../../test/ledger/places.js'
import { AGENCY, COURIER, COURIER_AGAIN, UNDATED } from '../../../test/ledger/readings.js'
import { BECAUSE, filled, stateOf } from '../../../test/ledger/state.js'
import { makeReading } from '../../../test/readings.js'
import type { Reading } from '../../reading/types.js'
import {
  compareNew,
  decide,
  enqueue,
  find,
  knownKeys,
  loadReadings,
  openLedger,
  readByOthers,
  record,
  replaceReadings,
  reportKey,
  reportMeant,
  versionsOf,
  waiting,
  workOnce,
} from '../index.js'

describe.each(KINDS)('A ledger’s store (%s)', (kind) => {
  const ledgers = freshLedgers(kind)

  describe('keeps reports', () => {
    it('whole, as they were read', async () => {
      const ledger = await filled(ledgers, AGENCY, UNDATED)
      const [agency, mill] = await loadReadings(ledger, [1, 2])
      expect(agency).toMatchObject(AGENCY)
      expect(mill).toMatchObject(UNDATED)
      expect(mill).not.toHaveProperty('outlet')
    })

    it('once, however often they are added', async () => {
      const ledger = await filled(ledgers, AGENCY, AGENCY)
      expect(await record(ledger, [{ ...AGENCY, id: 'another name' }, COURIER])).toMatchObject({
        added: [{ version: 1 }],
        known: 1,
      })
      expect([...(await knownKeys(ledger, [reportKey(AGENCY), 'none']))]).toEqual([reportKey(AGENCY)])
    })

    it('of one address in all their versions, and finds the newest', async () => {
      const ledger = await filled(ledgers, COURIER)
      const { added } = await record(ledger, [COURIER_AGAIN])
      expect(added).toMatchObject([{ version: 2 }])
      expect((await versionsOf(ledger, added[0]?.report ?? 0)).map(({ version }) => version)).toEqual([1, 2])
      expect((await find(ledger, {})).found.map(({ words }) => words)).toEqual(['the charge'])
      expect((await find(ledger, { all: true })).found).toHaveLength(3)
      expect(await reportMeant(ledger, 'https://courier.example/ferries')).toBe(added[0]?.report)
    })

    it('with characters that a database cannot hold', async () => {
      const text = 'Half \ud83d and none \0, and \uf8f0 too: the mayor said no.'
      const hostile = makeReading(
        [['paragraph', text]],
        [{ content: ['no'], cue: 'said', chain: [['the mayor', 'unnamed']] }],
        {
          ...{ id: 'a\0b', title: '\udc00', outlet: 'x\0', url: `https://x.example/${'u'.repeat(5000)}\0` },
        },
      )
      const ledger = await filled(ledgers, hostile)
      expect((await loadReadings(ledger, [1]))[0]).toMatchObject(hostile)
      expect(await reportMeant(ledger, 'a\0b')).toBe(1)
    })

    it('and nothing of a batch that fails', async () => {
      const ledger = await ledgers.open()
      const broken = { ...COURIER, statements: [{ ...COURIER.statements[0], act: 'shout' }] } as unknown as Reading
      await expect(record(ledger, [AGENCY, broken])).rejects.toThrow(/shout/)
      expect(await find(ledger, {})).toMatchObject({ found: [], next: null })
      expect((await record(ledger, [AGENCY])).added).toHaveLength(1)
    })
  })

  describe('knows copies', () => {
    it('and gives the statements in them their origin', async () => {
      const ledger = await filled(ledgers, AGENCY, COURIER)
      const { found } = await find(ledger, { outlet: 'Courier' })
      expect(found.map(({ origin }) => origin)).toEqual([reportKey(AGENCY), null])
    })

    it('the same whether reports come together or one by one', async () => {
      const together = await filled(ledgers, AGENCY, COURIER, UNDATED)
      const apart = await filled(ledgers, AGENCY)
      for (const one of [COURIER, UNDATED]) {
        await record(apart, [one])
        await compareNew(apart, 1)
      }
      expect(await stateOf(apart)).toEqual(await stateOf(together))
    })

    it('but none between versions of one address', async () => {
      const ledger = await filled(ledgers, COURIER, COURIER_AGAIN)
      expect(await ledger.rows('SELECT key FROM copies')).toEqual([])
    })
  })

  it('reads again, and keeps the addresses of what stands at the same words', async () => {
    const ledger = await filled(ledgers, AGENCY, COURIER)
    const [before] = (await find(ledger, { words: 'money' })).found
    await decide(ledger, { kind: 'wrong', payload: { statement: before?.address ?? '' } }, BECAUSE)
    const model = { name: 'none', version: '2' }
    const numbers = await readByOthers(ledger, model, -1, 10)
    const old = await loadReadings(ledger, numbers)
    const replacements = old.map((one) => ({
      old: one,
      reading: {
        ...one,
        model,
        statements: one.statements
          .map((each, at) => (at === 1 ? { ...each, act: 'ask' as const } : each))
          .slice(one.id === 'courier' ? 1 : 0),
      },
    }))
    expect(await replaceReadings(ledger, replacements)).toEqual({ same: 1, changed: 2, added: 0, gone: 1 })
    expect(await readByOthers(ledger, model, -1, 10)).toEqual([])
    const [after] = (await find(ledger, { words: 'money', all: true })).found
    expect(after).toMatchObject({ address: before?.address, act: 'ask' })
    expect((await find(ledger, { words: 'money' })).found).toEqual([])
  })

  it('lets reports wait for readers; what two read, one records', async () => {
    const ledger = await ledgers.open()
    const reports = [AGENCY, COURIER].map(({ statements, passages, dropped, model, ...report }) => report)
    expect(await enqueue(ledger, [...reports, ...reports])).toBe(2)
    const failing = workOnce(ledger, 9, async () => Promise.reject(new Error('the reader died')))
    await expect(failing).rejects.toThrow('died')
    expect(await waiting(ledger)).toBe(2)
    await record(ledger, [AGENCY])
    const read = async (taken: readonly object[]) =>
      [AGENCY, COURIER].filter(({ id }) => taken.some((one) => 'id' in one && one.id === id))
    expect(await workOnce(ledger, 9, read)).toMatchObject({ added: [{}], known: 1 })
    expect(await workOnce(ledger, 9, read)).toBeNull()
    expect(await waiting(ledger)).toBe(0)
  })

  it('is the same when it is opened again', async () => {
    const place = await ledgers.place()
    const first = await openLedger(place)
    await record(first, [AGENCY])
    const state = await stateOf(first)
    await first.close()
    const second = await openLedger(place)
    expect(await stateOf(second)).toEqual(state)
    await second.close()
  })
})
