import { collect } from './bytes.js'
import type { Context, Page, Source } from './source.js'

/** An HTML page by itself. */
export async function* htmlPage(
  bytes: AsyncIterable<Buffer>,
  source: Source,
  { limits }: Context,
): AsyncGenerator<Page> {
  const { id, name } = source
  yield { kind: 'page', bytes: await collect(bytes, name, limits.bytes), place: { id, name } }
}
