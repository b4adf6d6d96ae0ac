import { Problem } from './problem.js'

/** A request's body, as long as it is not too large: it is let go as soon as it is. Throws `Problem`. */
export async function readBody(request: Request, most: number): Promise<Buffer> {
  const told = Number(request.headers.get('Content-Length') ?? 0)
  if (told > most) throw tooLarge(most)
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body === null) return Buffer.alloc(0)
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > most) throw tooLarge(most)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(most: number): Problem {
  return new Problem('too-large', `At most ${most / 2 ** 20} MiB are read at once; send less, or use hearsay add`)
}

/** The kind of a body, without its parameters. */
export function typeOf(request: Request): string {
  return (request.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

/** The same body as a form. Throws `Problem` where it is none. */
export async function readForm(request: Request, most: number): Promise<FormData> {
  const body = await readBody(request, most)
  const type = request.headers.get('Content-Type') ?? ''
  try {
    return await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData()
  } catch (error) {
    throw new Problem('bad-body', 'The body is no form; send it as the page does', { cause: error })
  }
}
