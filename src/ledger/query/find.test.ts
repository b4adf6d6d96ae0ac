import { describe, expect, it } from 'vitest'
import { freshLedgers, KINDS } from '../../../test/ledger/places.js'
import { AGENCY, COURIER, UNDATED } from '../../../test/ledger/readings.js'
import { filled } from '../../../test/ledger/state.js'
import { find, type Ledger, mostQuoted, quotedByName, reportKey, reportMeant, voicePage } from '../index.js'

describe.each(KINDS)('A ledger’s answers (%s)', (kind) => {
  const ledgers = freshLedgers(kind)

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
})
