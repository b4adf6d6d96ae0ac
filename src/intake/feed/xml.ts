import { TextDecoder } from '@exodus/bytes/encoding.js'
import { peek } from '../bytes.js'
import { detectUtf16 } from '../decode.js'
import { HearsayInputError } from '../errors.js'
import type { Context, Item, Source } from '../source.js'
import { FeedElements } from './elements.js'
import { fromItem } from './item.js'
import { xmlItem } from './xml-item.js'

const DECLARED = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/i

/** RSS 2.0, RSS 1.0 or Atom: a report for each item that carries its text, and the links of those that do not. */
export async function* xmlFeed(
  bytes: AsyncIterable<Buffer>,
  source: Source,
  { limits }: Context,
): AsyncGenerator<Item> {
  const elements = new FeedElements(source.name, limits.bytes)
  let count = 0
  const ready = function* (): Generator<Item> {
    for (const item of elements.takeItems()) yield fromItem(xmlItem(item, elements.channel), source, ++count)
  }
  for await (const text of decodeXml(bytes)) {
    elements.write(text)
    yield* ready()
  }
  const isWhole = elements.end()
  yield* ready()
  if (!isWhole) yield cutOff(source.name, count)
  else if (count === 0) throw new HearsayInputError('no-text', `${source.name} is a feed without items; leave it out`)
}

function cutOff(name: string, count: number): HearsayInputError {
  const what = `${name} breaks off in or after item ${count}`
  return new HearsayInputError('damaged-feed', `${what}; what was there is read, fetch the feed again for the rest`)
}

/** By the byte order mark, else by the XML declaration, else UTF-8. An encoding that nobody knows counts as UTF-8. */
async function* decodeXml(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const peeked = await peek(bytes, (_, size) => size >= 1024)
  const decoder = decoderFor(peeked.head)
  for await (const chunk of peeked.bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function decoderFor(head: Buffer): InstanceType<typeof TextDecoder> {
  const wide = detectUtf16(head)
  if (wide !== null) return new TextDecoder(`utf-16${wide}`)
  const isMarked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
  const label = DECLARED.exec(head.toString('latin1'))?.[1]
  try {
    return new TextDecoder(isMarked || label === undefined || /^utf-16/i.test(label) ? 'utf-8' : label)
  } catch {
    return new TextDecoder('utf-8')
  }
}
