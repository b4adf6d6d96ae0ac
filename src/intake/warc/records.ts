import type { ByteQueue } from '../byte-queue.js'
import { parseHeaders } from './http.js'

/** A record of a web archive. */
export interface WarcRecord {
  readonly kind: 'record'
  /** Counted from 1 in the file, damaged ones too. */
  readonly number: number
  readonly headers: ReadonlyMap<string, string>
  /** Null where it is longer than what is wanted. */
  readonly content: Buffer | null
}

/** A record that is not whole, or bytes between records. */
export interface Damage {
  readonly kind: 'damage'
  readonly number: number
  readonly headers: ReadonlyMap<string, string>
  /** A clause: `is cut off after 12 of its 400 bytes`. */
  readonly what: string
}

const MAGIC = Buffer.from('WARC/')
/** A record's first line and the beginning of the next, by which one is found among other bytes. */
const BEGIN = /^WARC\/[01]\.\d+[ \t]*\r?\n[\w-]+[ \t]*:/
const LONGEST_BEGIN = 128
const LONGEST_LINE = 64 * 1024
const MOST_LINES = 1000
const PIECE = 256 * 1024

/**
 * The records of a web archive one after the other. One that is cut off, or whose Content-Length is wrong, is told as damage,
 * and it goes on with the next record that is found behind its beginning. Holds one record of at most *most* bytes.
 */
export async function* records(queue: ByteQueue, most: number): AsyncGenerator<WarcRecord | Damage> {
  for (let number = 1; ; number++) {
    await skipBlankLines(queue)
    const start = await queue.peek(LONGEST_BEGIN)
    if (start.length === 0) return
    if (!BEGIN.test(start.toString('latin1'))) {
      const bytes = await skipToRecord(queue)
      yield { kind: 'damage', number, headers: new Map(), what: `is ${bytes} bytes that begin as no record does` }
      continue
    }
    yield await takeRecord(queue, number, most)
  }
}

async function takeRecord(queue: ByteQueue, number: number, most: number): Promise<WarcRecord | Damage> {
  const headers = await takeHeaders(queue)
  const length = headers.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(length)) {
    await skipToRecord(queue)
    return { kind: 'damage', number, headers, what: `has the Content-Length ${JSON.stringify(length.slice(0, 40))}` }
  }
  const size = Number(length)
  return size > most ? passLong(queue, { number, headers, size }) : takeContent(queue, { number, headers, size })
}

interface Begun {
  readonly number: number
  readonly headers: ReadonlyMap<string, string>
  readonly size: number
}

async function takeContent(queue: ByteQueue, { number, headers, size }: Begun): Promise<WarcRecord | Damage> {
  const content = await queue.take(size)
  if (content.length === size && (await isBoundary(queue))) return { kind: 'record', number, headers, content }
  // The next one may begin within the content and go on behind it.
  const next = findRecord(Buffer.concat([content, await queue.peek(LONGEST_BEGIN)]))
  if (next < 0 || next >= content.length) {
    const more = content.length === size ? await skipToRecord(queue) : 0
    const what = more > 0 ? `goes on after the ${size} bytes of its Content-Length` : cutOff(content.length, size)
    return { kind: 'damage', number, headers, what }
  }
  queue.putBack(content.subarray(next))
  return { kind: 'damage', number, headers, what: cutOff(next, size) }
}

/** Lets a record go by that is too long to be held. Its length may be wrong, so the next one is looked for on the way. */
async function passLong(queue: ByteQueue, { number, headers, size }: Begun): Promise<WarcRecord | Damage> {
  let passed = 0
  while (passed < size) {
    const piece = await queue.take(Math.min(PIECE, size - passed))
    if (piece.length === 0) return { kind: 'damage', number, headers, what: cutOff(passed, size) }
    const next = findRecord(piece)
    if (next >= 0) {
      queue.putBack(piece.subarray(next))
      return { kind: 'damage', number, headers, what: cutOff(passed + next, size) }
    }
    // A beginning may lie across two pieces.
    const kept = passed + piece.length < size ? Math.min(LONGEST_BEGIN, piece.length - 1) : 0
    queue.putBack(piece.subarray(piece.length - kept))
    passed += piece.length - kept
  }
  return { kind: 'record', number, headers, content: null }
}

function cutOff(there: number, size: number): string {
  return `is cut off after ${there} of its ${size} bytes`
}

async function takeHeaders(queue: ByteQueue): Promise<Map<string, string>> {
  const lines: string[] = []
  for (let count = 0; count < MOST_LINES; count++) {
    const line = await queue.takeLine(LONGEST_LINE)
    if (line === null || line.length === 0) break
    lines.push(line.toString('utf8'))
  }
  return parseHeaders(lines.join('\n'))
}

/** After a record stand two line breaks; some writers count them wrong, and any number is accepted. */
async function isBoundary(queue: ByteQueue): Promise<boolean> {
  const seen = await queue.peek(LONGEST_BEGIN)
  const after = seen.toString('latin1').replace(/^[\r\n]+/, '')
  return after === '' || BEGIN.test(after)
}

async function skipBlankLines(queue: ByteQueue): Promise<void> {
  for (;;) {
    const seen = await queue.peek(LONGEST_BEGIN)
    let blanks = 0
    while (seen[blanks] === 0x0d || seen[blanks] === 0x0a) blanks++
    if (blanks === 0) return
    await queue.take(blanks)
  }
}

/** Drops bytes up to the next record, at least one; tells how many. */
async function skipToRecord(queue: ByteQueue): Promise<number> {
  let skipped = (await queue.take(1)).length
  for (;;) {
    const seen = await queue.peek(PIECE)
    const next = findRecord(seen)
    if (next >= 0) return skipped + (await queue.take(next)).length
    if (seen.length < PIECE) return skipped + (await queue.take(seen.length)).length
    skipped += (await queue.take(PIECE - LONGEST_BEGIN)).length
  }
}

/** Where in *bytes* a record begins; -1 where none does. */
function findRecord(bytes: Buffer): number {
  for (let at = bytes.indexOf(MAGIC); at >= 0; at = bytes.indexOf(MAGIC, at + 1)) {
    if (BEGIN.test(bytes.toString('latin1', at, at + LONGEST_BEGIN))) return at
  }
  return -1
}
