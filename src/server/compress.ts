import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Less than a packet is not worth it. */
const LEAST = 1200
/** Beyond 5 brotli takes several times as long for a few percent. */
const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
}

export type Encoding = 'br' | 'gzip' | null

/** The encoding that the client takes and that makes the body smallest. */
export function encodingFor(accept: string | null | undefined, size: number): Encoding {
  if (size < LEAST || accept === null || accept === undefined) return null
  const taken = accept.split(',').flatMap((one) => {
    const [name = '', ...rest] = one.trim().toLowerCase().split(';')
    return rest.some((part) => /^\s*q=0(?:\.0*)?\s*$/.test(part)) ? [] : [name.trim()]
  })
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : null
}

/** On a thread of its own, so that others are answered meanwhile. */
export function compress(body: Buffer, encoding: Exclude<Encoding, null>): Promise<Buffer> {
  return encoding === 'br' ? promisify(brotliCompress)(body, BROTLI) : promisify(gzip)(body, { level: 6 })
}
