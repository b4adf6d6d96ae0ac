import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL server of its own for a test file. Nothing of it is kept. */
export interface Server {
  /** Makes an empty database and gives its address. */
  database(): Promise<string>
  /** As a machine would at the worst moment; it comes up again with what was committed. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** Where Debian and others put the programs. */
const PLACES = ['/usr/lib/postgresql', '/usr/local/pgsql', '/opt/homebrew/opt']

/** The folder of `initdb` and `postgres`; null where there is none, and then the tests on a server are left out. */
export function findPrograms(): string | null {
  const folders = (process.env.PATH ?? '').split(':')
  const versions = existsSync(PLACES[0] ?? '')
    ? readdirSync(PLACES[0] ?? '').map((version) => `${PLACES[0]}/${version}/bin`)
    : []
  return [...versions.reverse(), ...folders].find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

/** PostgreSQL refuses to run as root. */
function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const numberOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: numberOf('-u'), gid: numberOf('-g') }
}

export async function startServer(programs: string): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-pg-'))
  const who = account()
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid)
  const data = join(folder, 'data')
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'hearsay', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C.UTF-8'],
    {
      ...who,
      cwd: folder,
      stdio: 'ignore',
    },
  )
  let count = 0
  let child = await start(programs, data, folder, who)
  return {
    database: async () => {
      const name = `test${++count}`
      await onServer(folder, `CREATE DATABASE ${name}`)
      return addressOf(folder, name)
    },
    restart: async () => {
      await end(child, 'SIGQUIT')
      child = await start(programs, data, folder, who)
    },
    stop: async () => {
      await end(child, 'SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function start(programs: string, data: string, folder: string, who: object): Promise<ChildProcess> {
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'shared_buffers=64MB',
    'max_connections=40',
  ]
  const child = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...who,
    cwd: folder,
    stdio: 'ignore',
  })
  for (let tries = 0; tries < 300; tries++) {
    try {
      await onServer(folder, 'SELECT 1')
      return child
    } catch {
      await setTimeout(200)
    }
  }
  throw new Error('PostgreSQL did not come up.')
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await ended
}

async function onServer(folder: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(folder, 'postgres') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function addressOf(folder: string, database: string): string {
  return `postgres://hearsay@localhost/${database}?host=${encodeURIComponent(folder)}`
}
