import { StringDecoder } from 'node:string_decoder'
import type { Report } from '../reading/types.js'
import { MOST_BYTES, peek, tooLarge } from './bytes.js'
import { decode, detectUtf16 } from './decode.js'
import { HearsayInputError } from './errors.js'
import { type Line, splitLines } from './lines.js'
import { asReport } from './report.js'
import type { Source } from './source.js'

/** JSON Lines: a report `{id, text, title?, outlet?, url?, published?}` a line. A bad line is an error in its place. */
export async function* jsonLines(
  bytes: AsyncIterable<Buffer>,
  source: Source,
): AsyncGenerator<Report | HearsayInputError> {
  for await (const line of splitLines(await inUtf8(bytes), MOST_BYTES)) {
    const taken = fromLine(line, `${source.name}, line ${line.number}`)
    if (taken !== null) yield taken
  }
}

/** Null for an empty line. */
function fromLine({ bytes }: Line, name: string): Report | HearsayInputError | null {
  if (bytes === null) return tooLarge(name)
  const text = decode(bytes)
  if (text === null) return new HearsayInputError('not-text', `${name} holds bytes that are no text; remove the line`)
  if (text.trim() === '') return null
  try {
    return asReport(JSON.parse(text), name)
  } catch (error) {
    if (error instanceof HearsayInputError) return error
    const reason = (error as Error).message
    return new HearsayInputError('malformed-line', `${name} is no JSON (${reason}); mend or remove the line`)
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
