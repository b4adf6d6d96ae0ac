import { isIP } from 'node:net'
import type { Ledger } from '../ledger/index.js'
import { createApp, type Listening, type LogEntry, listen } from '../server/index.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { CommandError } from './failure.js'
import { oneLine } from './render/visible.js'
import { createServices } from './services.js'
import type { World } from './world.js'

export interface ServeOptions {
  readonly ledger?: string
  readonly host: string
  readonly port: number
  readonly hostName?: readonly string[]
  readonly cors?: readonly string[]
  readonly allowAdd?: boolean
  readonly allowDecide?: boolean
  readonly log?: boolean
}

/** `hearsay serve`: shows the ledger on pages and answers programs, until somebody ends it. */
export async function serve(
  options: ServeOptions,
  world: World,
  ended: Promise<void> = interrupted(),
): Promise<ExitCode> {
  const ledger = await world.openLedger(options.ledger)
  const services = createServices(ledger, world, (entry) => log(entry, options, world))
  try {
    const app = createApp(services, {
      ...{ host: options.host, hosts: options.hostName ?? [], cors: options.cors ?? [] },
      may: { add: options.allowAdd ?? false, decide: options.allowDecide ?? false },
    })
    const listening = await start(app, options)
    tell(listening, options, ledger, world)
    await ended
    await listening.stop()
    return EXIT.done
  } finally {
    await services.close()
    await ledger.close()
  }
}

async function start(app: ReturnType<typeof createApp>, { host, port }: ServeOptions): Promise<Listening> {
  try {
    return await listen(app, host, port)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const remedy = code === 'EADDRINUSE' ? 'choose another with --port' : 'choose another --host'
    throw new CommandError(`It cannot listen on ${host}, port ${port} (${code}); ${remedy}.`, EXIT.failed)
  }
}

function tell(
  { address }: Listening,
  { host, allowAdd, allowDecide }: ServeOptions,
  ledger: Ledger,
  { stdout, stderr }: World,
): void {
  stdout.write(`Hearsay is at ${address}/ (ledger ${oneLine(ledger.place)}); Ctrl-C ends it.\n`)
  if (isLoopback(host)) return
  const may = allowAdd || allowDecide ? 'read and change' : 'read'
  stderr.write(`hearsay: ${host} is more than this machine: whoever reaches it may ${may} the ledger.\n`)
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

/** A line of JSON for each request where that is asked for, and for a fault always. */
function log(entry: LogEntry, { log }: ServeOptions, { stderr }: World): void {
  if (log || entry.fault !== undefined) stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`)
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
