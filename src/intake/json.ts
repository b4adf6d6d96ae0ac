import type { Report } from '../reading/types.js'
import { collect } from './bytes.js'
import { decode } from './decode.js'
import { HearsayInputError } from './errors.js'
import { asReport } from './report.js'
import type { Source } from './source.js'

/** One JSON document: a reading as `hearsay read --json` printed it, or the report alone. */
export async function* json(bytes: AsyncIterable<Buffer>, source: Source): AsyncGenerator<Report> {
  const text = decode(await collect(bytes, source.name))
  if (text === null) throw new HearsayInputError('not-text', `${source.name} holds bytes that are no text`)
  yield asReport(parse(text, source.name), source.name)
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const remedy = 'mend it, or name it .jsonl if each line is a report'
    throw new HearsayInputError('malformed-json', `${name} is no JSON (${(error as Error).message}); ${remedy}`)
  }
}
