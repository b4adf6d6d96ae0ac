import { describe, expect, it } from 'vitest'
import { freshLedgers, KINDS } from '../../test/ledger/places.js'
import { AGENCY, COURIER, COURIER_AGAIN, UNDATED } from '../../test/ledger/readings.js'
import { makeReading } from '../../test/readings.js'
import type { Reading } from '../reading/types.js'
import {
  allDecisions,
  backupLines,
  checkBackup,
  compareNew,
  decide,
  enqueue,
  examine,
  exportLines,
  find,
  holding,
  knownKeys,
  type Ledger,
  loadReadings,
  mostQuoted,
  openLedger,
  quotedByName,
  readByOthers,
  rebuild,
  record,
  replaceReadings,
  reportKey,
  reportMeant,
  restoreLines,
  settle,
  versionsOf,
  voicePage,
  waiting,
  workOnce,
} from './index.js'

const BECAUSE = { who: 'desk', why: 'we asked' }

async function all(lines: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = []
  for await (const line of lines) found.push(line)
  return found
}

async function* of(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines.map((line) => line.trimEnd())
}

/** What one can see of a ledger, without the numbers that it gives itself. */
async function stateOf(ledger: Ledger): Promise<string[]> {
  const derived = await ledger.rows<{ line: string }>(`
    SELECT format('%s %s %s %s', r.key, n.who, a.standing, e.key) AS line FROM appearances a JOIN reports r USING (report)
      JOIN names n ON n.name = a.name JOIN entities e USING (entity)
    UNION ALL SELECT format('%s.%s %s %s %s %s %s', r.key, s.id, e.key, s.search, f.key, s.superseded, s.wrong) FROM statements s
      JOIN reports r USING (report) JOIN entities e ON e.entity = s.speaker LEFT JOIN reports f ON f.report = s.origin
    UNION ALL SELECT format('%s %s %s %s', key, kind, decided, explanation) FROM copies
    UNION ALL SELECT format('%s %s', count(*), sum(hash::bigint)) FROM shingles ORDER BY 1`)
  return [...(await all(exportLines(ledger, 'csv'))), ...derived.map(({ line }) => line)]
}

async function filled(ledgers: { open(): Promise<Ledger> }, ...readings: Reading[]): Promise<Ledger> {
  const ledger = await ledgers.open()
  await record(ledger, readings)
  while ((await compareNew(ledger, 10)) > 0);
  return ledger
}

describe.each(KINDS)('A ledger (%s)', (kind) => {
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

  describe('finds statements', () => {
    it.each<[string, object, string[]]>([
      ['by a word in any form', { words: 'closes' }, ['the long bridge', 'the long bridge', 'The mill is']],
      ['by a phrase', { words: '"long bridge" -mill' }, ['the long bridge', 'the long bridge']],
      ['by one of two words', { words: 'money or piers' }, ['hiding the report', 'money was the']],
      ['by who said it', { who: 'holt' }, ['the long bridge', 'hiding the report', 'the long bridge']],
      ['by acts', { act: ['deny', 'accuse'] }, ['hiding the report', 'money was the', 'any such plans']],
      ['by standing', { standing: ['institution', 'document'] }, ['money was the', 'The mill is']],
      ['by quotation', { quotation: ['direct'], words: 'mill' }, ['The mill is']],
      ['by outlet', { outlet: 'courier' }, ['the long bridge', 'hiding the report']],
      ['since a day', { since: '2026-03-02' }, ['the long bridge', 'hiding the report']],
      ['until a day, which is part of it', { until: '2026-03-01' }, ['the long bridge', 'money was the']],
      ['of a month', { since: '2026-03', until: '2026-03', act: ['deny'] }, ['money was the']],
      ['by any voice of the chain', { chainIncludes: 'courier' }, ['The mill is']],
      ['by nobody that there is', { who: 'Nobody' }, []],
      ['by relevance', { words: 'bridge', sort: 'relevance' }, ['the long bridge', 'the long bridge']],
    ])('%s', async (_, question, expected) => {
      const { found, says } = await find(await bridge(), question)
      expect(found.map(({ words }) => words.split(' ').slice(0, 3).join(' '))).toEqual(expected)
      expect(says).toMatch(/^Statements .*first\.$/)
    })

    it('with what one needs to judge them', async () => {
      const { found, says } = await find(await bridge(), { words: 'money' })
      expect(says).toBe('Statements with the words money, newest first.')
      expect(found).toMatchObject([
        {
          report: {
            key: reportKey(AGENCY),
            name: 'agency',
            outlet: 'Vale Press',
            url: AGENCY.url,
            published: '2026-03-01',
          },
          ...{ sentence: 'The ministry denied that money was the reason.', act: 'deny', origin: null },
          chain: [{ who: 'The ministry', standing: 'institution' }],
        },
      ])
      expect(found[0]?.address).toMatch(/^[0-9a-f]{16}\.[0-9a-f]{8}$/)
    })

    it.each(['date', 'relevance'] as const)('a page at a time by %s, each once', async (sort) => {
      const ledger = await bridge()
      const words = 'bridge or mill or money or plans or story'
      const whole = (await find(ledger, { words, sort })).found.map(({ address }) => address)
      const paged: string[] = []
      for (let after: string | null | undefined; after !== null; ) {
        const page = await find(ledger, { words, sort, limit: 1, ...(after === undefined ? {} : { after }) })
        paged.push(...page.found.map(({ address }) => address))
        after = page.next
      }
      expect(paged).toEqual(whole)
      expect(whole.length).toBe(7)
    })

    const HOSTILE = [
      "'; DROP TABLE statements; --",
      '\\',
      '%_$1',
      '\0',
      '\ud83d',
      '"',
      ':*&|!()<->',
      '﷽'.repeat(2000),
      'a'.repeat(100_000),
    ]

    it.each(HOSTILE)('whatever is typed: %.20s', async (typed) => {
      const ledger = await bridge()
      for (const field of ['words', 'who', 'outlet', 'chainIncludes']) {
        const answer = await find(ledger, { [field]: typed }).catch((error) => error.code)
        expect(answer === 'bad-filter' || Array.isArray(answer.found)).toBe(true)
      }
      for (const field of ['since', 'until', 'after']) {
        await expect(find(ledger, { [field]: typed })).rejects.toMatchObject({ code: 'bad-filter' })
      }
      for (const field of ['act', 'standing', 'quotation']) {
        await expect(find(ledger, { [field]: [typed] })).rejects.toMatchObject({ code: 'bad-filter' })
      }
      await expect(reportMeant(ledger, typed)).rejects.toMatchObject({ code: 'not-found' })
      expect((await quotedByName(ledger, typed, 5)).length).toBe(0)
      expect((await find(ledger, {})).found.length).toBe(8)
    })

    it.each([
      ['words that every text has', { words: 'the of' }],
      ['a day that there is not', { since: '2026-02-30' }],
      ['the next page of another order', { after: Buffer.from('["relevance",1,1,1,1]').toString('base64url') }],
    ])('and refuses %s', async (_, question) => {
      await expect(find(await bridge(), question)).rejects.toMatchObject({ code: 'bad-filter' })
    })

    let shared: Ledger | undefined
    async function bridge(): Promise<Ledger> {
      shared ??= await filled(ledgers, AGENCY, COURIER, UNDATED)
      return shared
    }
  })

  describe('knows voices', () => {
    it('across reports, with what they do', async () => {
      const ledger = await filled(ledgers, AGENCY, COURIER)
      expect(
        (await mostQuoted(ledger, 5)).map(({ label, statements, reports }) => [label, statements, reports]),
      ).toEqual([
        ['Mayor Ines Holt', 3, 2],
        ['The ministry', 1, 1],
      ])
      const [holt] = await quotedByName(ledger, 'ines holt', 5)
      const page = await voicePage(ledger, holt?.key ?? '', 2)
      expect(page).toMatchObject({
        ...{ names: [{ name: 'Mayor Ines Holt', count: 2 }], years: [{ name: '2026', count: 3 }] },
        acts: [
          { name: 'assert', count: 2 },
          { name: 'accuse', count: 1 },
        ],
      })
      expect(page?.newest).toHaveLength(2)
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

  describe('takes decisions', () => {
    it('that merge, split, and mark, and takes each back', async () => {
      const ledger = await filled(ledgers, AGENCY, COURIER)
      const before = await stateOf(ledger)
      const [holt, ministry] = await mostQuoted(ledger, 2)
      const [copy] = await ledger.rows<{ key: string }>('SELECT key FROM copies')
      const [statement] = (await find(ledger, { act: ['accuse'] })).found
      const taken = [
        await decide(ledger, { kind: 'merge', payload: { entities: [holt?.key ?? '', ministry?.key ?? ''] } }, BECAUSE),
        await decide(
          ledger,
          { kind: 'split', payload: { report: reportKey(COURIER), who: 'Mayor Ines Holt' } },
          BECAUSE,
        ),
        await decide(ledger, { kind: 'copy', payload: { copy: copy?.key ?? '', isCopy: false } }, BECAUSE),
        await decide(ledger, { kind: 'wrong', payload: { statement: statement?.address ?? '' } }, BECAUSE),
      ]
      expect((await mostQuoted(ledger, 5)).map(({ label, statements }) => [label, statements])).toEqual([
        ['Mayor Ines Holt', 2],
        ['Mayor Ines Holt', 1],
      ])
      expect((await find(ledger, {})).found.map(({ origin }) => origin)).toEqual([null, null, null])
      for (const { decision } of taken.reverse()) await decide(ledger, { kind: 'undo', payload: { decision } }, BECAUSE)
      expect(await stateOf(ledger)).toEqual(before)
      expect(holding(await allDecisions(ledger)).filter(({ kind }) => kind !== 'undo')).toEqual([])
      expect(await allDecisions(ledger)).toHaveLength(8)
    })

    it.each([
      { kind: 'merge', payload: { entities: ['x', 'y'] } },
      { kind: 'split', payload: { report: 'x', who: 'y' } },
      { kind: 'copy', payload: { copy: 'x', isCopy: true } },
      { kind: 'wrong', payload: { statement: 'x.y' } },
      { kind: 'undo', payload: { decision: 9 } },
    ] as const)('and none about what there is not: $kind', async (decided) => {
      const ledger = await filled(ledgers)
      await expect(decide(ledger, decided, BECAUSE)).rejects.toMatchObject({ code: 'bad-decision' })
      expect(await allDecisions(ledger)).toEqual([])
    })
  })

  describe('can be made anew', () => {
    async function decidedLedger(): Promise<Ledger> {
      const ledger = await filled(ledgers, AGENCY, COURIER, UNDATED, COURIER_AGAIN)
      const [holt, ministry] = await mostQuoted(ledger, 2)
      await decide(ledger, { kind: 'merge', payload: { entities: [holt?.key ?? '', ministry?.key ?? ''] } }, BECAUSE)
      const [wrong] = (await find(ledger, { act: ['judge'] })).found
      await decide(ledger, { kind: 'wrong', payload: { statement: wrong?.address ?? '' } }, BECAUSE)
      return ledger
    }

    it('from what was recorded and decided, with the same result', async () => {
      const ledger = await decidedLedger()
      const before = await stateOf(ledger)
      await rebuild(ledger)
      expect(await stateOf(ledger)).toEqual(before)
    })

    it('from a backup, with the same result; twice is once', async () => {
      const ledger = await decidedLedger()
      const lines = await all(backupLines(ledger))
      await checkBackup(of(lines), 'backup')
      const restored = await ledgers.open()
      // A run that was cut off before the decisions.
      await record(restored, [AGENCY])
      await restoreLines(restored, of(lines))
      expect(await stateOf(restored)).toEqual(await stateOf(ledger))
      expect((await allDecisions(restored)).map(({ kind, why }) => [kind, why])).toEqual(
        (await allDecisions(ledger)).map(({ kind, why }) => [kind, why]),
      )
      await expect(restoreLines(restored, of(lines))).rejects.toMatchObject({ code: 'not-empty' })
    })

    it.each<[string, (lines: string[]) => string[]]>([
      ['was cut off', (lines) => lines.slice(0, -2)],
      ['lost a line', (lines) => lines.toSpliced(1, 1)],
      ['was changed', (lines) => lines.map((line) => line.replace('bridge', 'brigde'))],
      ['is something else', () => ['{"a":1}']],
      ['is of a newer program', (lines) => lines.with(0, '{"kind":"hearsay-backup","form":99}')],
      ['is empty', () => []],
    ])('but not from one that %s', async (_, change) => {
      const lines = await all(backupLines(await filled(ledgers, AGENCY)))
      await expect(checkBackup(of(change(lines)), 'backup')).rejects.toMatchObject({ code: 'bad-backup' })
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

  it('is examined, and says what does not hold', async () => {
    const ledger = await filled(ledgers, AGENCY, COURIER)
    await settle(ledger)
    expect((await examine(ledger)).filter(({ broken }) => broken > 0)).toEqual([])
    await ledger.run('UPDATE statements SET moment = 0; DELETE FROM voices WHERE report = 1 AND statement = 0')
    const broken = (await examine(ledger)).filter(({ broken }) => broken > 0)
    expect(broken.map(({ remedy }) => remedy?.slice(0, 20))).toEqual(['restore a backup int', 'run hearsay rebuild:'])
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
