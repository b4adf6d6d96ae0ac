import { linkSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { LedgerError } from './errors.js'

/** Who holds a lock. A process is known by its number and its start together: numbers are given again. */
interface Holder {
  readonly pid: number
  readonly started: string
  readonly host: string
  readonly since: string
  readonly released?: boolean
}

const NAME = /^lock\.(\d+)$/
/** A lock without a readable holder is being written, or its writer died over it. */
const UNWRITTEN = 10_000

/**
 * Takes the folder for this process, and gives the function that gives it back. Throws `ledger-in-use`.
 *
 * The holder is the highest of `lock.1`, `lock.2`, …. Who finds it dead makes the next number, which only one can; whoever then
 * sees a higher one than his own came too late and lets go. Nobody removes the highest, so that no number comes twice.
 */
export function takeLock(folder: string): () => void {
  for (;;) {
    const highest = numbersIn(folder).at(-1) ?? 0
    if (highest > 0) refuseIfHeld(folder, highest)
    const mine = pathOf(folder, highest + 1)
    if (!create(folder, mine)) continue
    if (numbersIn(folder).at(-1) !== highest + 1) {
      rmSync(mine, { force: true })
      continue
    }
    for (const number of numbersIn(folder)) if (number <= highest) rmSync(pathOf(folder, number), { force: true })
    return () => writeFileSync(mine, JSON.stringify({ ...thisProcess(), released: true }))
  }
}

/** Whether a file in the folder is one of these. */
export function isLock(name: string): boolean {
  return NAME.test(name) || name.startsWith('lock-new.')
}

function numbersIn(folder: string): number[] {
  return readdirSync(folder)
    .flatMap((name) => NAME.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
}

function pathOf(folder: string, number: number): string {
  return join(folder, `lock.${number}`)
}

/** Whole or not at all: written under another name, then linked to its own. */
function create(folder: string, path: string): boolean {
  const draft = join(folder, `lock-new.${process.pid}`)
  writeFileSync(draft, JSON.stringify(thisProcess()))
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    return createWithoutLink(path)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Some file systems of memory sticks have no links. */
function createWithoutLink(path: string): boolean {
  try {
    writeFileSync(path, JSON.stringify(thisProcess()), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function refuseIfHeld(folder: string, number: number): void {
  const path = pathOf(folder, number)
  const holder = readHolder(path)
  if (holder === 'gone' || (typeof holder === 'object' && !isAlive(holder))) return
  const [who, remedy] =
    holder === 'unwritten'
      ? ['another process', 'try again in a moment']
      : holder.host === hostname()
        ? [`process ${holder.pid} since ${holder.since}`, 'wait until it has ended']
        : [`process ${holder.pid} on ${holder.host}`, `end it there, or remove ${path} if that machine is no more`]
  const other = 'to work with several at once, keep the ledger on a PostgreSQL server (--ledger postgres://…)'
  throw new LedgerError('ledger-in-use', `${folder} is in use by ${who}; ${remedy}; ${other}`)
}

function readHolder(path: string): Holder | 'gone' | 'unwritten' {
  try {
    const text = readFileSync(path, 'utf8')
    if (text.startsWith('{') && text.endsWith('}')) return JSON.parse(text)
    return Date.now() - statSync(path).mtimeMs < UNWRITTEN ? 'unwritten' : 'gone'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return 'gone'
    throw error
  }
}

/** Of a process on another machine nobody here can tell, and then it counts as alive. */
function isAlive({ pid, started, host, released }: Holder): boolean {
  if (released) return false
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Without the right to signal it, it is there all the same.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = startOf(pid)
  return now === '' || started === '' || now === started
}

let self: Holder | undefined

function thisProcess(): Holder {
  self ??= { pid: process.pid, started: startOf(process.pid), host: hostname(), since: new Date().toISOString() }
  return self
}

/** When a process started, in the system's own count with the boot it belongs to; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may itself hold spaces and brackets; 20 fields behind it stands the start.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`
  } catch {
    return ''
  }
}
