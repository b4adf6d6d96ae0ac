import { LIMITS, type Limits } from '../src/intake/options.js'
import type { Context, Source } from '../src/intake/source.js'

/** A source of that name. */
export function sourceOf(name: string): Source {
  return { name, path: null, id: name.replace(/\.[^.]+$/, ''), found: false, size: null }
}

/** What a format is given beside bytes, for formats that hold nothing inside. */
export function context(limits: Partial<Limits> = {}): Context {
  const takeInner = () => {
    throw new Error('nothing stands inside')
  }
  return { limits: { ...LIMITS, ...limits }, map: null, depth: 0, takeInner, count: () => {} }
}

/** Bytes as a stream of pieces. */
export async function* fromBytes(bytes: Uint8Array | string, piece = 65_536): AsyncGenerator<Buffer> {
  const all = Buffer.from(bytes as string)
  for (let at = 0; at < all.length; at += piece) yield all.subarray(at, at + piece)
}
