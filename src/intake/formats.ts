import { otherFile } from './archive/entry.js'
import { tar } from './archive/tar.js'
import { zip } from './archive/zip.js'
import { type Peeked, peek } from './bytes.js'
import { decode } from './decode.js'
import { HearsayInputError } from './errors.js'
import { xmlFeed } from './feed/xml.js'
import { htmlPage } from './html-page.js'
import { json } from './json.js'
import { jsonLines } from './json-lines.js'
import { mail, mbox } from './mail/index.js'
import { kindOfName } from './names.js'
import { markdown, plainText } from './plain-text.js'
import { type Kind, kindOf } from './signatures.js'
import type { Format, Source } from './source.js'
import { warc } from './warc/index.js'

/** Bytes that show what a file is: enough for the header of a tar entry, and for the headers of most messages. */
const HEAD = 8192

const FORMATS: Readonly<Record<Exclude<Kind, object | 'json'>, Format>> = {
  html: htmlPage,
  feed: xmlFeed,
  'json-feed': json,
  warc,
  mail,
  mbox,
  zip,
  tar,
}

/** A format, and the bytes to give to it. */
export interface Recognised {
  readonly format: Format
  readonly bytes: AsyncIterable<Buffer>
}

/**
 * Tells the format by how the bytes begin; the name decides only where they leave it open. Throws `unsupported-format`, and
 * `other-file` for what nobody named and what looks like no report.
 */
export async function recognise(bytes: AsyncIterable<Buffer>, source: Source): Promise<Recognised> {
  const peeked = await peek(bytes, (_, size) => size >= HEAD)
  const name = source.name.toLowerCase().replace(/\.gz$/, '')
  const kind = /\.(?:jsonl|ndjson)$/.test(name) && !isPacked(peeked.head) ? 'lines' : kindOf(peeked.head)
  if (kind === 'lines') return { format: jsonLines, bytes: peeked.bytes }
  if (kind === 'json') return jsonOrLines(peeked)
  if (kind === null) return { format: textFormat(name, source), bytes: peeked.bytes }
  if (typeof kind === 'string') return { format: FORMATS[kind], bytes: peeked.bytes }
  throw new HearsayInputError('unsupported-format', `${source.name} is ${kind.unsupported}; ${kind.remedy}`)
}

/** Binary kinds are what they are, whatever their name says. */
function isPacked(head: Buffer): boolean {
  return !/^\s*[{["]/.test(decode(head) ?? '') && kindOf(head) !== null
}

function textFormat(name: string, source: Source): Format {
  if (source.found && kindOfName(name) === 'open') throw otherFile(source.name, 'looks like no report')
  if (name.endsWith('.json')) return json
  return /\.(?:md|markdown)$/.test(name) ? markdown : plainText
}

async function jsonOrLines({ bytes }: Peeked): Promise<Recognised> {
  const line = await peek(bytes, (last) => last.includes('\n'))
  return { format: beginsLines(line.head) ? jsonLines : json, bytes: line.bytes }
}

/** A first line that is an object by itself, or would be one if it were well-formed. A pretty-printed one only begins. */
function beginsLines(head: Buffer): boolean {
  const [first = ''] = (decode(head) ?? '').trimStart().split('\n', 1)
  return first.trimEnd().endsWith('}')
}
