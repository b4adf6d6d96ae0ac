import { pipeline, Readable } from 'node:stream'
import { constants, createGunzip, gunzipSync } from 'node:zlib'
import { peek } from './bytes.js'
import { HearsayInputError } from './errors.js'
import { GZIP_MAGIC, salvage } from './gzip-members.js'
import type { Limits } from './options.js'

/** As much packed data as shows what is in it. */
const HEAD = 4096
const WARC_MAGIC = 'WARC/'

/** What is in a stream, and whether it was packed. */
export interface Unpacked {
  readonly bytes: AsyncIterable<Buffer>
  readonly wasPacked: boolean
}

/**
 * The stream itself, or what is in it where it begins as gzip does. The file's name does not count. A WARC file is unpacked
 * record by record and goes on after a damaged one; anything else ends at the damage with `damaged-gzip`.
 */
export async function unpack(bytes: AsyncIterable<Buffer>, name: string, limits: Limits): Promise<Unpacked> {
  const peeked = await peek(bytes, (_, size) => size >= HEAD)
  if (!peeked.head.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC)) return { bytes: peeked.bytes, wasPacked: false }
  const meter = new Meter(name, limits)
  const packed = meter.packed(peeked.bytes)
  const unpacked = beginsWarc(peeked.head) ? salvage(packed) : gunzip(packed)
  return { bytes: meter.unpacked(unpacked), wasPacked: true }
}

function gunzip(packed: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  // The callback is there because pipeline asks for one: an error also reaches whoever reads from the last stream.
  return pipeline(Readable.from(packed), createGunzip(), () => {})
}

function beginsWarc(head: Buffer): boolean {
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 16 * 1024 * 1024 }
    return gunzipSync(head, options).subarray(0, WARC_MAGIC.length).toString('latin1') === WARC_MAGIC
  } catch {
    return false
  }
}

/** Compares what a packed file gives with its size, and stops one that gives far too much. */
export class Meter {
  #in = 0
  #out = 0

  constructor(
    readonly name: string,
    readonly limits: Limits,
  ) {}

  /** Counts bytes that went in. */
  countIn(size: number): void {
    this.#in += size
  }

  /** Counts bytes that came out. Throws `expands-too-much`. */
  countOut(size: number): void {
    this.#out += size
    const { bytes, ratio } = this.limits
    if (this.#out <= bytes || this.#out <= this.#in * ratio) return
    const what = `${this.name} unpacks to more than ${ratio} times its size, as only a bomb does`
    throw new HearsayInputError('expands-too-much', `${what}; if it is none, raise --max-ratio`)
  }

  async *packed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.countIn(chunk.length)
      yield chunk
    }
  }

  async *unpacked(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.countOut(chunk.length)
      yield chunk
    }
  }
}
