import type { Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

/** A server that listens. */
export interface Listening {
  /** Where it is asked. */
  readonly address: string
  /** Takes no more requests, and ends when those that it has are answered, or after *patience* milliseconds. */
  stop(patience?: number): Promise<void>
}

/** A request's head must come within this, so that slow clients hold nothing. */
const HEAD_PATIENCE = 10_000
const REQUEST_PATIENCE = 60_000
const IDLE = 5_000
const MOST_CONNECTIONS = 512
const STOP_PATIENCE = 5_000

/** Listens for an application. Rejects where the port is taken. */
export function listen(app: Hono, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    hostname: host,
    serverOptions: {
      headersTimeout: HEAD_PATIENCE,
      requestTimeout: REQUEST_PATIENCE,
      keepAliveTimeout: IDLE,
      connectionsCheckingInterval: 2_000,
      maxHeaderSize: 16 * 1024,
    },
  }) as HttpServer
  server.maxConnections = MOST_CONNECTIONS
  // A client that takes no bytes for so long gets no more.
  server.setTimeout(REQUEST_PATIENCE)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () =>
      resolve({ address: addressOf(server, host), stop: (patience) => stop(server, patience) }),
    )
  })
}

function addressOf(server: HttpServer, host: string): string {
  const { port } = server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function stop(server: HttpServer, patience = STOP_PATIENCE): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}
