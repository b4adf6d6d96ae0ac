import { compress, encodingFor } from './compress.js'
import { etagOf, isKnown } from './etag.js'
import type { Answer } from './kept-answers.js'

export function answerOf(type: string, text: string): Answer {
  const body = Buffer.from(text)
  return { type, body, etag: etagOf(body), compressed: new Map() }
}

/** The response for a client: nothing but a 304 where it has the answer, else in the encoding that it likes best. */
export async function respond(answer: Answer, request: Headers, cache = 'no-cache'): Promise<Response> {
  const headers: Record<string, string> = { ETag: answer.etag, 'Cache-Control': cache, Vary: 'Accept-Encoding' }
  if (isKnown(answer.etag, request.get('If-None-Match'))) return new Response(null, { status: 304, headers })
  const encoding = encodingFor(request.get('Accept-Encoding'), answer.body.length)
  headers['Content-Type'] = answer.type
  if (encoding === null) return new Response(bytes(answer.body), { headers: sized(headers, answer.body) })
  let compressed = answer.compressed.get(encoding)
  if (compressed === undefined) {
    compressed = compress(answer.body, encoding)
    answer.compressed.set(encoding, compressed)
  }
  const body = await compressed
  return new Response(bytes(body), { headers: { ...sized(headers, body), 'Content-Encoding': encoding } })
}

function sized(headers: Record<string, string>, body: Buffer): Record<string, string> {
  return { ...headers, 'Content-Length': String(body.length) }
}

/** The types of a response know no `Buffer` over shared memory; ours never are. */
function bytes(body: Buffer): Uint8Array<ArrayBuffer> {
  return body as Uint8Array<ArrayBuffer>
}
