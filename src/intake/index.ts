import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { Report } from '../reading/types.js'
import { gunzip } from './bytes.js'
import { fromSystemError, HearsayInputError } from './errors.js'
import { recognise } from './formats.js'
import type { Source } from './source.js'

export { HearsayInputError, type InputErrorCode } from './errors.js'
export { type FileId, type Found, findSources } from './files.js'
export type { Source } from './source.js'

/** What comes of a document, or of a line of one. */
export type Taken =
  /** `consumed` counts the bytes of all sources up to here, as they lie on disk. */
  | { readonly kind: 'report'; readonly report: Report; readonly consumed: number }
  | { readonly kind: 'set-aside'; readonly error: HearsayInputError }
  /** A JSON file in a folder that is about something else. */
  | { readonly kind: 'skipped'; readonly name: string }

/** Takes in reports in the order of the sources. A bad document never stops the others: it is set aside with its reason. */
export async function* takeIn(sources: Iterable<Source>, standardInput: Readable): AsyncGenerator<Taken> {
  let consumed = 0
  const count = (size: number): void => {
    consumed += size
  }
  for (const source of sources) {
    for await (const taken of takeOne(source, standardInput, count)) {
      if (taken instanceof HearsayInputError) yield settle(taken, source)
      else yield { kind: 'report', report: taken, consumed }
    }
  }
}

async function* takeOne(
  source: Source,
  standardInput: Readable,
  count: (size: number) => void,
): AsyncGenerator<Report | HearsayInputError> {
  try {
    const stream = source.path === null ? standardInput : createReadStream(source.path)
    const { format, bytes } = await recognise(await gunzip(counted(stream, count)), source)
    yield* format(bytes, source)
  } catch (error) {
    yield fromSystemError(error, source.name)
  }
}

async function* counted(stream: AsyncIterable<Buffer>, count: (size: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    count(chunk.length)
    yield chunk
  }
}

function settle(error: HearsayInputError, source: Source): Taken {
  const isForeign = error.code === 'not-a-report' && source.found && /\.json(?:\.gz)?$/i.test(source.name)
  return isForeign ? { kind: 'skipped', name: source.name } : { kind: 'set-aside', error }
}
