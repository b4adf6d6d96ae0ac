import { describe, expect, it } from 'vitest'
import { freshLedgers, KINDS } from '../../test/ledger/places.js'
import { AGENCY, COURIER, UNDATED } from '../../test/ledger/readings.js'
import { findPrograms, startServer } from '../../test/ledger/server.js'
import { find, openLedger, record } from './index.js'

describe.skipIf(!KINDS.includes('server'))('A server', () => {
  const ledgers = freshLedgers('server')

  it('that goes down is told of, and has what was acknowledged when it is up again', async () => {
    const server = await startServer(findPrograms() ?? '')
    try {
      const ledger = await openLedger(await server.database())
      await record(ledger, [AGENCY])
      const cut = ledger.transaction(async (queries) => {
        await queries.rows('DELETE FROM reports')
        await server.restart()
        return queries.rows('SELECT 1')
      })
      await expect(cut).rejects.toMatchObject({ code: 'connection-lost' })
      expect((await record(ledger, [AGENCY, COURIER])).known).toBe(1)
      expect((await find(ledger, { words: 'bridge' })).found).toHaveLength(2)
      await ledger.close()
    } finally {
      await server.stop()
    }
  })

  it('takes the same reports from two at once, each once', async () => {
    const place = await ledgers.place()
    const [one, other] = await Promise.all([openLedger(place), openLedger(place)])
    const readings = [AGENCY, COURIER, UNDATED]
    const added = await Promise.all(
      [...readings, ...readings].map((reading, at) => record(at % 2 ? one : other, [reading])),
    )
    expect(added.reduce((sum, recorded) => sum + recorded.added.length, 0)).toBe(3)
    await Promise.all([one.close(), other.close()])
  })

  it('with tables of another program is refused', async () => {
    const ledger = await ledgers.open()
    await ledger.run('DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE theirs (a integer)')
    const address = await ledgers.place()
    const other = await openLedger(address)
    await other.run('DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE theirs (a integer)')
    await other.close()
    await expect(openLedger(address)).rejects.toMatchObject({ code: 'not-a-ledger' })
  })
})
