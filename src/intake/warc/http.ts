import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** An HTTP response as a crawl kept it. */
export interface HttpResponse {
  readonly status: number
  /** By names in small letters; of several of one name the last. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

const BLANK_LINE = /\r?\n\r?\n/
/** Headers longer than this are none. */
const LONGEST_HEADERS = 256 * 1024

/** Takes a response apart; null where it does not begin as one. */
export function parseResponse(bytes: Buffer): HttpResponse | null {
  const start = bytes.subarray(0, LONGEST_HEADERS).toString('latin1')
  const blank = BLANK_LINE.exec(start)
  const head = start.slice(0, blank?.index ?? start.length)
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(head)?.[1]
  if (status === undefined) return null
  const body = blank === null ? Buffer.alloc(0) : bytes.subarray(blank.index + blank[0].length)
  return { status: Number(status), headers: parseHeaders(head), body }
}

/** Header lines `Name: value`; a line that begins with a blank goes on with the one before. */
export function parseHeaders(head: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return headers
}

/** `text/html; charset=utf-8` as its two parts. */
export function parseContentType(value = ''): { type: string; charset?: string } {
  const type = (value.split(';', 1)[0] ?? '').trim().toLowerCase()
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(value)?.[1]
  return charset === undefined ? { type } : { type, charset }
}

/**
 * The body as the browser saw it. Crawlers may undo an encoding and leave its header: what cannot be unpacked is given as it
 * is. Throws `RangeError` for more than *most* bytes.
 */
export function decodeBody({ headers, body }: HttpResponse, most: number): Buffer {
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')
  const encodings = (headers.get('content-encoding') ?? '').toLowerCase().split(',')
  return encodings.reduceRight(
    (bytes, name) => unpackBody(bytes, name.trim(), most),
    isChunked ? joinChunks(body) : body,
  )
}

type Unpack = (bytes: Buffer, options: { maxOutputLength: number; finishFlush: number }) => Buffer

const ENCODINGS: Readonly<Record<string, readonly Unpack[]>> = {
  gzip: [gunzipSync],
  'x-gzip': [gunzipSync],
  // Some servers mean the bare stream and some the one in a zlib wrapping.
  deflate: [inflateSync, inflateRawSync],
  br: [(bytes, { maxOutputLength }) => brotliDecompressSync(bytes, { maxOutputLength })],
}

/** A cut-off body gives what is there. */
function unpackBody(bytes: Buffer, encoding: string, most: number): Buffer {
  for (const unpack of ENCODINGS[encoding] ?? []) {
    try {
      return unpack(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH })
    } catch (error) {
      if (error instanceof RangeError) throw error
    }
  }
  return bytes
}

/** Chunks joined, as far as they are well-formed; bytes that do not begin as a chunk were joined before. */
function joinChunks(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  let at = 0
  while (at < bytes.length) {
    const end = bytes.indexOf('\n', at)
    const size = /^([0-9a-f]{1,8})\s*(?:;|\r?$)/i.exec(
      bytes.toString('latin1', at, end < 0 ? at : Math.min(end, at + 256)),
    )?.[1]
    if (size === undefined) return at === 0 ? bytes : Buffer.concat([...parts, bytes.subarray(at)])
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(bytes.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    if (bytes[at] === 0x0d) at++
    if (bytes[at] === 0x0a) at++
  }
  return Buffer.concat(parts)
}
