import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { HearsayInputError } from './errors.js'

/** The longest document, or line of JSON Lines, that is taken in: 64 MiB, far more than any report. */
export const MOST_BYTES = 64 * 1024 * 1024

const GZIP_MAGIC = Buffer.from([0x1f, 0x8b])

/** The beginning of a stream, and the whole of it again. */
export interface Peeked {
  readonly head: Buffer
  readonly bytes: AsyncIterable<Buffer>
}

/** Reads from a stream until *enough* of it is there (or all of it), without taking anything away from it. */
export async function peek(
  bytes: AsyncIterable<Buffer>,
  enough: (last: Buffer, size: number) => boolean,
): Promise<Peeked> {
  const iterator = bytes[Symbol.asyncIterator]()
  const parts: Buffer[] = []
  let size = 0
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    parts.push(next.value)
    size += next.value.length
    if (enough(next.value, size)) break
  }
  return { head: Buffer.concat(parts), bytes: rejoin(parts, iterator) }
}

async function* rejoin(parts: Buffer[], iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* parts
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}

/** The stream itself, or what is in it where it begins as gzip does. The file's name does not count. */
export async function gunzip(bytes: AsyncIterable<Buffer>): Promise<AsyncIterable<Buffer>> {
  const peeked = await peek(bytes, (_, size) => size >= GZIP_MAGIC.length)
  if (!peeked.head.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC)) return peeked.bytes
  // The callback is there because pipeline asks for one: an error also reaches whoever reads from the last stream.
  return pipeline(Readable.from(peeked.bytes), createGunzip(), () => {})
}

/** The whole of a stream. Throws `too-large` as soon as it is longer than any report. */
export async function collect(bytes: AsyncIterable<Buffer>, name: string): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of bytes) {
    size += part.length
    if (size > MOST_BYTES) throw tooLarge(name)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The error for *name*, a document or a line of one. */
export function tooLarge(name: string): HearsayInputError {
  const most = `${MOST_BYTES / 1024 / 1024} MiB`
  return new HearsayInputError('too-large', `${name} is longer than ${most}, the most for one report; split it`)
}
