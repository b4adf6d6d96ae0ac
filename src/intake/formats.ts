import { type Peeked, peek } from './bytes.js'
import { decode, decodeUtf16, detectUtf16 } from './decode.js'
import { HearsayInputError } from './errors.js'
import { htmlPage } from './html-page.js'
import { json } from './json.js'
import { jsonLines } from './json-lines.js'
import { plainText } from './plain-text.js'
import type { Format, Source } from './source.js'

/** Bytes that show what a file is. */
const HEAD = 4096

/** Kinds of file that hold no text as it stands, by their first bytes. The name of the kind goes into the message. */
const SIGNATURES: readonly (readonly [kind: string, ...begins: string[]])[] = [
  ['a PDF', '%PDF-'],
  ['a ZIP archive or an office document', 'PK\x03\x04'],
  ['an office document', '\xd0\xcf\x11\xe0'],
  ['an RTF document', '{\\rtf'],
  ['a picture', '\x89PNG', '\xff\xd8\xff', 'GIF8'],
  ['compressed in another way than gzip', 'BZh', '\xfd7zXZ', '\x28\xb5\x2f\xfd', '7z\xbc\xaf'],
]
/** What pages begin with; of a part of one, the elements that stand on their own. */
const HTML =
  /^[\s\0]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|title|meta|script|link|article|main|section|header|div|table|h1|p)\b/i
const XML = /^\s*<\?xml\b/i

/** A format, and the bytes to give to it. */
export interface Recognised {
  readonly format: Format
  readonly bytes: AsyncIterable<Buffer>
}

/** Tells the format by how the bytes begin; the name decides only where they leave it open. Throws `unsupported-format`. */
export async function recognise(bytes: AsyncIterable<Buffer>, source: Source): Promise<Recognised> {
  const peeked = await peek(bytes, (_, size) => size >= HEAD)
  if (isHtml(peeked.head)) return { format: htmlPage, bytes: peeked.bytes }
  refuseUnsupported(peeked.head, source.name)
  const name = source.name.toLowerCase().replace(/\.gz$/, '')
  if (/\.(?:jsonl|ndjson)$/.test(name)) return { format: jsonLines, bytes: peeked.bytes }
  if (!/^\s*\{\s*["}]/.test(decode(peeked.head) ?? '')) {
    return { format: name.endsWith('.json') ? json : plainText, bytes: peeked.bytes }
  }
  const line = await peekLine(peeked)
  return { format: beginsLines(line.head) ? jsonLines : json, bytes: line.bytes }
}

/** Latin-1 shows the tags of every encoding but UTF-16. */
function isHtml(head: Buffer): boolean {
  const wide = detectUtf16(head)
  return HTML.test(wide === null ? head.toString('latin1').replace(/^\xef\xbb\xbf/, '') : decodeUtf16(head, wide))
}

function refuseUnsupported(head: Buffer, name: string): void {
  const kind = unsupportedKind(head)
  if (kind === null) return
  throw new HearsayInputError('unsupported-format', `${name} is ${kind}; give its text as .txt or as JSON Lines`)
}

function unsupportedKind(head: Buffer): string | null {
  const bytes = head.toString('latin1')
  for (const [kind, ...begins] of SIGNATURES) if (begins.some((begin) => bytes.startsWith(begin))) return kind
  return XML.test(decode(head) ?? '') ? 'an XML document' : null
}

function peekLine({ bytes }: Peeked): Promise<Peeked> {
  return peek(bytes, (last) => last.includes('\n'))
}

/** A first line that is an object by itself, or would be one if it were well-formed. A pretty-printed one only begins. */
function beginsLines(head: Buffer): boolean {
  const [first = ''] = (decode(head) ?? '').trimStart().split('\n', 1)
  return first.trimEnd().endsWith('}')
}
