import type { Report } from '../reading/types.js'
import { collect } from './bytes.js'
import { decode } from './decode.js'
import { HearsayInputError } from './errors.js'
import type { Source } from './source.js'

/** Plain text: one report, its text unaltered, with the file's name for an id. What is its headline, the reading tells. */
export async function* plainText(bytes: AsyncIterable<Buffer>, source: Source): AsyncGenerator<Report> {
  const { name, id } = source
  const text = decode(await collect(bytes, name))
  if (text === null) {
    throw new HearsayInputError('not-text', `${name} holds bytes that are no text; save it as plain text in UTF-8`)
  }
  if (text.trim() === '') throw new HearsayInputError('empty-file', `${name} is empty; leave it out`)
  yield { id, text }
}
