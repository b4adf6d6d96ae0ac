import type { Hono } from 'hono'
import { createServices } from '../../src/cli/services.js'
import type { Ledger } from '../../src/ledger/index.js'
import { createApp, type LogEntry, type ServerOptions, type Services } from '../../src/server/index.js'
import { fakeWorld } from '../fake-world.js'

/** An answer, looked at as a program without types would. */
// biome-ignore lint/suspicious/noExplicitAny: that is what tests of the wire are for.
export async function jsonOf(response: Response | Promise<Response>): Promise<any> {
  return (await response).json()
}

/** The application on a ledger, without a model: what is read has no statements. */
export function appOn(
  ledger: Ledger,
  options: Partial<ServerOptions> = {},
  more: Partial<Services> = {},
): { app: Hono; log: LogEntry[]; get: (path: string, headers?: Record<string, string>) => Promise<Response> } {
  const log: LogEntry[] = []
  const services = { ...createServices(ledger, fakeWorld(), (entry) => log.push(entry)), ...more }
  const app = createApp(services, { host: '127.0.0.1', may: { add: false, decide: false }, ...options })
  const get = async (path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers: { Host: '127.0.0.1:8020', ...headers } })
  return { app, log, get }
}
