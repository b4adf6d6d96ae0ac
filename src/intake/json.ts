import { collect } from './bytes.js'
import { decode } from './decode.js'
import { HearsayInputError } from './errors.js'
import { fromJson } from './from-json.js'
import type { Context, Item, Source } from './source.js'

/** One JSON document: a reading as `hearsay read --json` printed it, the report alone, or a JSON Feed. */
export async function* json(bytes: AsyncIterable<Buffer>, source: Source, context: Context): AsyncGenerator<Item> {
  const text = decode(await collect(bytes, source.name, context.limits.bytes))
  if (text === null) throw new HearsayInputError('not-text', `${source.name} holds bytes that are no text`)
  yield* fromJson(parse(text, source.name), source, context)
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const remedy = 'mend it, or name it .jsonl if each line is a report'
    throw new HearsayInputError('malformed-json', `${name} is no JSON (${(error as Error).message}); ${remedy}`)
  }
}
