import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { freshLedgers } from '../../test/ledger/places.js'
import { AGENCY } from '../../test/ledger/readings.js'
import { POSTGRES_INSIDE } from './adapters/pglite.js'
import { find, openLedger, record } from './index.js'
import { takeLock } from './lock.js'
import { migrate } from './migrate.js'
import { MIGRATIONS, NEWEST } from './migrations/index.js'

const ledgers = freshLedgers('folder')
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'hearsay-folder-'))
  folders.push(made)
  return made
}

describe('A ledger’s folder', () => {
  it('has PostgreSQL bring everything to the disk', async () => {
    const ledger = await ledgers.open()
    const rows = await ledger.rows<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'wal_sync_method', 'synchronous_commit', 'full_page_writes',
        'server_version') ORDER BY name`,
    )
    expect(rows.map(({ name, setting }) => `${name} ${setting.split('.')[0]}`)).toEqual([
      ...[
        'fsync on',
        'full_page_writes on',
        `server_version ${POSTGRES_INSIDE}`,
        'synchronous_commit on',
        'wal_sync_method fsync',
      ],
    ])
  })

  it('is refused where it is another program’s', async () => {
    const foreign = folder()
    writeFileSync(join(foreign, 'notes.txt'), 'mine')
    await expect(openLedger(foreign)).rejects.toMatchObject({
      code: 'not-a-ledger',
      message: expect.stringContaining('notes.txt'),
    })
    expect(readdirSync(foreign)).toEqual(['notes.txt'])
  })

  it('is refused where a newer program made its form', async () => {
    const place = await ledgers.place()
    writeFileSync(join(place, 'hearsay-ledger.json'), '{"program":"hearsay","form":99}')
    await expect(openLedger(place)).rejects.toMatchObject({ code: 'ledger-newer' })
  })

  it('is refused where a newer program made its tables', async () => {
    const place = await ledgers.place()
    const ledger = await openLedger(place)
    await ledger.rows('INSERT INTO hearsay_migrations (version, name) VALUES ($1, $2)', [NEWEST + 1, 'of the future'])
    await ledger.close()
    await expect(openLedger(place)).rejects.toMatchObject({ code: 'ledger-newer' })
  })

  it('is refused where its PostgreSQL is another', async () => {
    const place = await ledgers.place()
    writeFileSync(join(place, 'data/PG_VERSION'), '12\n')
    await expect(openLedger(place)).rejects.toMatchObject({
      code: 'ledger-newer',
      message: expect.stringContaining('backup'),
    })
  })

  it.each(['data/PG_VERSION', 'hearsay-ledger.json'])('is refused where %s is damaged', async (file) => {
    const place = await ledgers.place()
    if (file.endsWith('.json')) writeFileSync(join(place, file), '{"prog')
    else rmSync(join(place, file))
    await expect(openLedger(place)).rejects.toMatchObject({ code: 'ledger-damaged' })
  })

  it('is made anew where its making was cut off', async () => {
    const place = folder()
    mkdirSync(join(place, 'data.new/base'), { recursive: true })
    writeFileSync(join(place, 'hearsay-ledger.json'), '{"program":"hearsay","form":1}')
    const ledger = await openLedger(place)
    expect((await find(ledger, {})).found).toEqual([])
    await ledger.close()
    expect(existsSync(join(place, 'data.new'))).toBe(false)
  })

  it('is migrated from every earlier version', async () => {
    for (let version = 0; version < NEWEST; version++) {
      const place = await ledgers.place()
      const ledger = await openLedger(place)
      await ledger.run('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
      await migrate(ledger, place, MIGRATIONS.slice(0, version))
      await ledger.close()
      const again = await openLedger(place)
      expect((await record(again, [AGENCY])).added).toHaveLength(1)
      await again.close()
    }
  })

  it.skipIf(process.getuid?.() === 0)('says that it cannot be written', async () => {
    const place = await ledgers.place()
    chmodSync(place, 0o500)
    await expect(openLedger(place)).rejects.toMatchObject({ code: 'ledger-read-only' })
    chmodSync(place, 0o700)
  })
})

describe('The lock', () => {
  it('is held by one, and free again when that one lets go', () => {
    const place = folder()
    const release = takeLock(place)
    expect(() => takeLock(place)).toThrow(expect.objectContaining({ code: 'ledger-in-use' }))
    release()
    takeLock(place)()
    expect(readdirSync(place)).toEqual(['lock.2'])
  })

  it('is taken from a process that was killed, and not from one that lives', async () => {
    const place = folder()
    takeLock(place)()
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const mine = JSON.parse(readFileSync(join(place, 'lock.1'), 'utf8'))
    const theirs = { ...mine, released: false, pid: child.pid, started: '' }
    writeFileSync(join(place, 'lock.1'), JSON.stringify(theirs))
    expect(() => takeLock(place)).toThrow(new RegExp(`process ${child.pid}`))
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
    takeLock(place)()
  })

  it.each([
    ['whose number another process has now', { pid: process.pid, started: 'an earlier boot 1' }],
    ['that was never written to its end', null],
  ])('is taken from one %s', (_, holder) => {
    const place = folder()
    takeLock(place)()
    const before = JSON.parse(readFileSync(join(place, 'lock.1'), 'utf8'))
    writeFileSync(
      join(place, 'lock.7'),
      holder === null ? '{"pid":' : JSON.stringify({ ...before, ...holder, released: false }),
    )
    if (holder === null) expect(() => takeLock(place)).toThrow(/try again in a moment/)
    else takeLock(place)()
  })

  it('of another machine counts as held', () => {
    const place = folder()
    writeFileSync(join(place, 'lock.1'), JSON.stringify({ pid: 1, started: 'x', host: 'elsewhere', since: 'then' }))
    expect(() => takeLock(place)).toThrow(/on elsewhere; end it there, or remove/)
  })
})
