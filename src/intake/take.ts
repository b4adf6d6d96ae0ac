import { fromSystemError, HearsayInputError } from './errors.js'
import { recognise } from './formats.js'
import type { Context, Item, Source } from './source.js'
import { unpack } from './unpack.js'

/** Takes in a document in whatever format it is. What is wrong with it is its last item; it never throws for it. */
export async function* takeDocument(
  bytes: AsyncIterable<Buffer>,
  source: Source,
  context: Omit<Context, 'takeInner'>,
): AsyncGenerator<Item> {
  try {
    const unpacked = await unpack(bytes, source.name, context.limits)
    const inner = unpacked.wasPacked ? { ...source, path: null, id: source.id.replace(/\.tar$/i, '') } : source
    const recognised = await recognise(unpacked.bytes, inner)
    const takeInner: Context['takeInner'] = (within, entry) =>
      takeDocument(within, entry, { ...context, depth: context.depth + 1, count: () => {} })
    for await (const item of recognised.format(recognised.bytes, inner, { ...context, takeInner })) {
      yield item instanceof HearsayInputError ? item.named(source.name) : item
    }
  } catch (error) {
    yield fromSystemError(error, source.name).named(source.name)
  }
}
