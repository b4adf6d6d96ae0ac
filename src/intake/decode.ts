import { isUtf8 } from 'node:buffer'

/** Bytes looked at to tell UTF-16 without a mark from other text. */
const SAMPLE = 4096

/**
 * The largest share of control characters in text. Well-formed UTF-8 or UTF-16 may hold stray ones (a NUL in a feed), and
 * is believed up to nearly a third; Windows-1252 gives a character for almost every byte, and so would any picture.
 */
const MOST_CONTROLS = { unicode: 0.3, guessed: 0.02 }

/** Windows-1252 for the bytes 80 to 9F, where Latin-1 has control characters. The five that it leaves free stay as they are. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

// A byte order mark is no part of the text, whichever way it is written.
const utf8 = new TextDecoder('utf-8')

/** Reads bytes as text, in UTF-8, UTF-16 or Windows-1252 (which covers Latin-1); null where they are no text. */
export function decode(bytes: Buffer): string | null {
  const wide = detectUtf16(bytes)
  if (wide !== null) return unlessBinary(decodeUtf16(bytes, wide), MOST_CONTROLS.unicode)
  if (isUtf8(bytes)) return unlessBinary(utf8.decode(bytes), MOST_CONTROLS.unicode)
  return unlessBinary(decodeMalformed(bytes), MOST_CONTROLS.guessed)
}

export type Utf16 = 'le' | 'be'

/** Tells UTF-16 by its byte order mark, or by the zero bytes that English has in every second place. */
export function detectUtf16(bytes: Buffer): Utf16 | null {
  if (bytes.length >= 2 && bytes.readUInt16BE(0) === 0xfeff) return 'be'
  if (bytes.length >= 2 && bytes.readUInt16BE(0) === 0xfffe) return 'le'
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2)
  let high = 0
  let low = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) high++
    if (bytes[at + 1] === 0) low++
  }
  if (low > pairs / 2 && high < pairs / 20) return 'le'
  return high > pairs / 2 && low < pairs / 20 ? 'be' : null
}

/** Lone surrogates stay, which TextDecoder would replace. A last odd byte is left out. */
export function decodeUtf16(bytes: Buffer, order: Utf16): string {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2))
  const text = (order === 'be' ? Buffer.from(even).swap16() : even).toString('utf16le')
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

/** A few broken bytes in UTF-8 are replaced; where most of what is not ASCII is broken, it never was UTF-8. */
function decodeMalformed(bytes: Buffer): string {
  const text = utf8.decode(bytes)
  let broken = 0
  let whole = 0
  for (const character of text) {
    if (character === '\ufffd') broken++
    else if (character > '\x7f') whole++
  }
  return whole > broken ? text : decodeWindows1252(bytes)
}

// Not by TextDecoder: some releases of Node decode this label as Latin-1.
function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c)
}

function unlessBinary(text: string, most: number): string | null {
  let controls = 0
  for (let at = 0; at < text.length; at++) if (isControl(text.charCodeAt(at))) controls++
  return controls > text.length * most ? null : text
}

/** Tab to carriage return are layout. */
function isControl(code: number): boolean {
  return code < 9 || (code > 13 && code < 32) || (code > 126 && code < 160)
}
