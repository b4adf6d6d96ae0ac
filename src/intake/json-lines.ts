import { StringDecoder } from 'node:string_decoder'
import { peek, tooLarge } from './bytes.js'
import { decode, detectUtf16 } from './decode.js'
import { HearsayInputError } from './errors.js'
import { fromJson } from './from-json.js'
import { type Line, splitLines } from './lines.js'
import type { Context, Item, Source } from './source.js'

/** JSON Lines: a report `{id, text, title?, outlet?, url?, published?}` a line. A bad line is an error in its place. */
export async function* jsonLines(bytes: AsyncIterable<Buffer>, source: Source, context: Context): AsyncGenerator<Item> {
  for await (const line of splitLines(await inUtf8(bytes), context.limits.bytes)) {
    const named = { ...source, name: `${source.name}, line ${line.number}`, id: `${source.id}/${line.number}` }
    yield* fromLine(line, named, context)
  }
}

/** Nothing for an empty line. */
function* fromLine({ bytes }: Line, source: Source, context: Context): Generator<Item> {
  const { name } = source
  if (bytes === null) return yield tooLarge(name, context.limits.bytes, { name })
  const text = decode(bytes)
  if (text === null) {
    return yield new HearsayInputError('not-text', `${name} holds bytes that are no text; remove the line`, { name })
  }
  if (text.trim() === '') return
  try {
    yield* fromJson(JSON.parse(text), source, context)
  } catch (error) {
    if (error instanceof HearsayInputError) return yield error.named(name)
    const message = `${name} is no JSON (${(error as Error).message}); mend or remove the line`
    yield new HearsayInputError('malformed-line', message, { name })
  }
}

/** Lines are cut at bytes, which UTF-16 does not allow; JSON itself carries lone surrogates as escapes, so nothing is lost. */
async function inUtf8(bytes: AsyncIterable<Buffer>): Promise<AsyncIterable<Buffer>> {
  const peeked = await peek(bytes, (_, size) => size >= 4096)
  const order = detectUtf16(peeked.head)
  return order === null ? peeked.bytes : recode(peeked.bytes, order === 'be')
}

async function* recode(chunks: AsyncIterable<Buffer>, swapped: boolean): AsyncGenerator<Buffer> {
  const decoder = new StringDecoder('utf16le')
  for await (const chunk of swapped ? swap(chunks) : chunks) yield Buffer.from(decoder.write(chunk))
}

async function* swap(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const joined = Buffer.concat([rest, chunk])
    const even = joined.length - (joined.length % 2)
    rest = joined.subarray(even)
    yield joined.subarray(0, even).swap16()
  }
}
