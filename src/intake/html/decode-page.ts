import { isUtf8 } from 'node:buffer'
import { TextDecoder } from '@exodus/bytes/encoding.js'
import sniff from 'html-encoding-sniffer'
import { decodeUtf16, detectUtf16 } from '../decode.js'

/** How far a charset's `<meta>` is looked for. The standard's prescan stops at 1024 bytes, and browsers start anew at a later one. */
const HEAD = 64 * 1024
const META = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i

/**
 * Reads a page's bytes as text by the rules of WHATWG: byte order mark, the header's charset, `<meta>`, detection. Two wrong
 * declarations that browsers would show as rubbish are mended: UTF-8 declared as something else, and the reverse. NULs are
 * replaced as a browser does.
 */
export function decodePage(bytes: Uint8Array, charset?: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wide = detectUtf16(buffer)
  if (wide !== null) return decodeUtf16(buffer, wide).replaceAll('\0', '')
  return new TextDecoder(encodingOf(buffer, charset)).decode(bytes).replaceAll('\0', '')
}

function encodingOf(buffer: Buffer, charset: string | undefined): string {
  const declared = sniff(buffer, {
    defaultEncoding: '',
    ...(charset !== undefined && { transportLayerEncodingLabel: charset }),
  })
  const encoding = declared || laterMeta(buffer)
  // ISO-2022-JP and UTF-7 look like ASCII; only what has bytes beyond ASCII and is well-formed was surely meant as UTF-8.
  if (isUtf8(buffer)) return isDecodable(encoding) && isStateful(encoding) ? encoding : 'utf-8'
  if (!isDecodable(encoding)) return 'windows-1252'
  return encoding.toLowerCase() === 'utf-8' && isMostlyBroken(buffer) ? 'windows-1252' : encoding
}

function laterMeta(buffer: Buffer): string {
  return META.exec(buffer.toString('latin1', 0, HEAD))?.[1] ?? ''
}

function isStateful(encoding: string): boolean {
  return /^(?:iso-2022-jp|utf-16)/i.test(encoding)
}

function isDecodable(encoding: string): boolean {
  try {
    return encoding !== '' && encoding !== 'replacement' && new TextDecoder(encoding).encoding !== ''
  } catch {
    return false
  }
}

/** A few broken bytes are damage; where most of what is not ASCII is broken, it never was UTF-8. */
function isMostlyBroken(buffer: Buffer): boolean {
  let broken = 0
  let whole = 0
  for (const character of buffer.toString('utf8')) {
    if (character === '\ufffd') broken++
    else if (character > '\x7f') whole++
  }
  return broken > whole
}
