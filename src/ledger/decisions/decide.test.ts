import { describe, expect, it } from 'vitest'
import { freshLedgers, KINDS } from '../../../test/ledger/places.js'
import { AGENCY, COURIER, COURIER_AGAIN, UNDATED } from '../../../test/ledger/readings.js'
import { all, BECAUSE, filled, of, stateOf } from '../../../test/ledger/state.js'
import {
  allDecisions,
  backupLines,
  checkBackup,
  decide,
  examine,
  find,
  holding,
  type Ledger,
  mostQuoted,
  rebuild,
  record,
  reportKey,
  restoreLines,
  settle,
} from '../index.js'

describe.each(KINDS)('A ledger with decisions (%s)', (kind) => {
  const ledgers = freshLedgers(kind)

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

  it('is examined, and says what does not hold', async () => {
    const ledger = await filled(ledgers, AGENCY, COURIER)
    await settle(ledger)
    expect((await examine(ledger)).filter(({ broken }) => broken > 0)).toEqual([])
    await ledger.run('UPDATE statements SET moment = 0; DELETE FROM voices WHERE report = 1 AND statement = 0')
    const broken = (await examine(ledger)).filter(({ broken }) => broken > 0)
    expect(broken.map(({ remedy }) => remedy?.slice(0, 20))).toEqual(['restore a backup int', 'run hearsay rebuild:'])
  })
})
