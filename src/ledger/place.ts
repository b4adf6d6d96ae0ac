import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Where a ledger lies: the place that is named, else `HEARSAY_LEDGER`, else where the system keeps a program's data. */
export function placeOf(named: string | undefined, env: Environment, platform: string = process.platform): string {
  const place = named || env.HEARSAY_LEDGER || usualPlace(env, platform)
  return isServer(place) ? place : resolve(place)
}

/** The address of a PostgreSQL server, and not a folder. */
export function isServer(place: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(place)
}

function usualPlace(env: Environment, platform: string): string {
  const home = env.HOME || homedir()
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Hearsay', 'ledger')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Hearsay', 'ledger')
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'hearsay', 'ledger')
}
