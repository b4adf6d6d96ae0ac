import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

export interface Asset {
  readonly type: string
  readonly body: Buffer
  readonly version: string
}

/** The static files, read once: nothing that a request names is ever looked for on the disk. */
export function readAssets(
  folder = fileURLToPath(new URL('../web/static', import.meta.url)),
): ReadonlyMap<string, Asset> {
  const names = readdirSync(folder).filter((name) => extname(name) in TYPES)
  return new Map(names.map((name) => [name, assetOf(join(folder, name))]))
}

function assetOf(path: string): Asset {
  const body = readFileSync(path)
  const version = createHash('sha256').update(body).digest('base64url').slice(0, 12)
  return { type: TYPES[extname(path)] as string, body, version }
}

/** With its version, so that a browser keeps it for good. */
export function assetAddress(assets: ReadonlyMap<string, Asset>, name: string): string {
  return `/static/${name}?v=${assets.get(name)?.version ?? ''}`
}
