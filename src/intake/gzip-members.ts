import { createInflateRaw, type InflateRaw } from 'node:zlib'
import { ByteQueue } from './byte-queue.js'
import { crc32 } from './crc32.js'

export const GZIP_MAGIC = Buffer.from([0x1f, 0x8b])
/** The magic and the only method that there is. */
const MEMBER = Buffer.from([0x1f, 0x8b, 0x08])
const FIXED_HEADER = 10
const TRAILER = 8
const CHUNK = 64 * 1024
/** A name or a comment in a member's header. */
const LONGEST_NAME = 4096

const HAS = { crc: 2, extra: 4, name: 8, comment: 16 } as const

/**
 * What is in the members of a gzip file, one after the other, as web archives pack each record by itself. What is damaged or
 * cut off ends where it breaks, and it goes on with the next member. Whoever reads must notice that something is missing.
 */
export async function* salvage(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const queue = new ByteQueue(packed)
  try {
    while (await findMember(queue)) yield* unpackMember(queue)
  } finally {
    await queue.close()
  }
}

/** Drops what stands before the next member. */
async function findMember(queue: ByteQueue): Promise<boolean> {
  for (;;) {
    const seen = await queue.peek(CHUNK)
    if (seen.length < MEMBER.length) return false
    const at = seen.indexOf(MEMBER)
    await queue.take(at < 0 ? seen.length - MEMBER.length + 1 : at)
    if (at >= 0) return true
  }
}

/** The last piece waits for the checksum: a record whose bytes were changed looks cut off, and is not taken for whole. */
async function* unpackMember(queue: ByteQueue): AsyncGenerator<Buffer> {
  await skipHeader(queue)
  const inflater = createInflateRaw({ chunkSize: CHUNK })
  const fed: Buffer[] = []
  const feeding = feed(inflater, queue, fed)
  let last: Buffer | null = null
  let sum = 0
  try {
    for await (const chunk of inflater as AsyncIterable<Buffer>) {
      if (last !== null) yield last
      last = chunk
      sum = crc32(chunk, sum)
    }
  } catch {
    await feeding
    // Of a member that was cut off, the inflater took bytes of the next one for more.
    return queue.putBack(Buffer.concat(fed))
  }
  await feeding
  const trailer = await queue.take(TRAILER)
  if (last !== null && trailer.length === TRAILER && trailer.readUInt32LE(0) === sum) yield last
}

/**
 * Gives packed bytes to the inflater until it wants no more, and puts back what it did not want. The last pieces are kept in
 * *fed*.
 */
async function feed(inflater: InflateRaw, queue: ByteQueue, fed: Buffer[]): Promise<void> {
  let size = 0
  while (!inflater.destroyed) {
    const chunk = await queue.takeSome(CHUNK)
    if (chunk.length === 0) return void inflater.end()
    size += chunk.length
    if (fed.push(chunk) > 2) fed.shift()
    await written(inflater, chunk)
    const unwanted = size - inflater.bytesWritten
    if (inflater.errored !== null || unwanted === 0) continue
    queue.putBack(chunk.subarray(chunk.length - unwanted))
    return void inflater.end()
  }
}

/** Settles when the chunk is used up, and also when there is no use for more of it. */
function written(inflater: InflateRaw, chunk: Buffer): Promise<void> {
  return new Promise((resolve) => {
    for (const event of ['end', 'error', 'close']) inflater.once(event, resolve)
    inflater.write(chunk, () => {
      for (const event of ['end', 'error', 'close']) inflater.off(event, resolve)
      resolve()
    })
  })
}

async function skipHeader(queue: ByteQueue): Promise<void> {
  const flags = (await queue.take(FIXED_HEADER))[3] ?? 0
  if (flags & HAS.extra) await queue.take((await queue.take(2)).readUInt16LE(0))
  if (flags & HAS.name) await skipPastZero(queue)
  if (flags & HAS.comment) await skipPastZero(queue)
  if (flags & HAS.crc) await queue.take(2)
}

async function skipPastZero(queue: ByteQueue): Promise<void> {
  const seen = await queue.peek(LONGEST_NAME)
  await queue.take(seen.indexOf(0) + 1)
}
