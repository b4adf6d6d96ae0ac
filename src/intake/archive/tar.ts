import { createTarDecoder, type ParsedTarEntry } from 'modern-tar'
import { HearsayInputError } from '../errors.js'
import type { Context, Item, Source } from '../source.js'
import { checkDepth, entrySource, otherFile } from './entry.js'

/** A tar archive: what its files hold, in the order in which they stand there. Links lead nowhere, and nothing is unpacked to disk. */
export async function* tar(bytes: AsyncIterable<Buffer>, source: Source, context: Context): AsyncGenerator<Item> {
  checkDepth(context, source)
  const stream = ReadableStream.from(bytes).pipeThrough(createTarDecoder({ strict: true }))
  const entries = stream[Symbol.asyncIterator]()
  for (;;) {
    const next = await entries.next().catch((error: unknown) => damaged(error, source.name))
    if (next instanceof HearsayInputError) return yield next
    if (next.done) return
    yield* takeEntry(next.value, source, context)
  }
}

async function* takeEntry({ header, body }: ParsedTarEntry, source: Source, context: Context): AsyncGenerator<Item> {
  const inner = entryOf(header, source)
  if (inner === null || inner instanceof HearsayInputError) {
    if (inner !== null) yield inner
    return await body.cancel()
  }
  yield* context.takeInner(buffers(body), inner)
  // A format may stop before the end of its bytes, and the archive goes on behind them.
  if (!body.locked) await body.cancel()
}

function entryOf({ name, type, size }: ParsedTarEntry['header'], source: Source): Source | HearsayInputError | null {
  if (type === 'directory') return null
  if (type !== 'file' && type !== undefined) return otherFile(`${source.name}: ${name}`, `is a ${type} and no file`)
  return entrySource(source, name, size)
}

async function* buffers(body: ReadableStream<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of body) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
}

/** Errors of what is around the archive, such as its gzip, go on as they are. */
function damaged(error: unknown, name: string): HearsayInputError {
  if (error instanceof HearsayInputError) return error
  if (error instanceof Error && 'code' in error) throw error
  const reason = error instanceof Error ? error.message : String(error)
  return new HearsayInputError(
    'damaged-archive',
    `${name} is a damaged tar archive (${reason}); what stood before the damage is read`,
  )
}
