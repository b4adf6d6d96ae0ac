import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type Ledger, openLedger } from '../../src/ledger/index.js'
import { NEWEST } from '../../src/ledger/migrations/index.js'
import { root } from '../repository.js'
import { findPrograms, type Server, startServer } from './server.js'

/** The same tests run on both. Without PostgreSQL on the machine those on a server are left out; with `CI` set that is a fault. */
export const KINDS: readonly ('folder' | 'server')[] =
  findPrograms() === null && !process.env.CI ? ['folder'] : ['folder', 'server']

/** New ledgers for the tests of one file. Call it where tests are described. */
export function freshLedgers(kind: 'folder' | 'server'): { place(): Promise<string>; open(): Promise<Ledger> } {
  const folders: string[] = []
  const open: Ledger[] = []
  let server: Server | undefined
  beforeAll(async () => {
    if (kind === 'server') server = await startServer(findPrograms() ?? '')
    else await template()
  }, 300_000)
  afterAll(async () => {
    for (const ledger of open) await ledger.close().catch(() => {})
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    await server?.stop()
  }, 300_000)
  const place = async () => {
    if (server !== undefined) return server.database()
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-ledger-'))
    folders.push(folder)
    cpSync(await template(), folder, { recursive: true })
    return folder
  }
  return {
    place,
    open: async () => {
      const ledger = await openLedger(await place())
      open.push(ledger)
      return ledger
    },
  }
}

/** An empty ledger to copy: to make one takes seconds. */
async function template(): Promise<string> {
  const folder = join(root, 'node_modules/.hearsay-test', `ledger-${NEWEST}`)
  if (existsSync(folder)) return folder
  mkdirSync(join(folder, '..'), { recursive: true })
  const draft = `${folder}-${process.pid}`
  await (await openLedger(draft)).close()
  try {
    renameSync(draft, folder)
  } catch {
    // Another test file was faster.
    rmSync(draft, { recursive: true, force: true })
  }
  return folder
}
