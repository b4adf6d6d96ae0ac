import { type About, HearsayInputError } from './errors.js'

/** The beginning of a stream, and the whole of it again. */
export interface Peeked {
  readonly head: Buffer
  readonly bytes: AsyncIterable<Buffer>
}

/** Reads from a stream until *enough* of it is there (or all of it), without taking anything away from it. */
export async function peek(
  bytes: AsyncIterable<Buffer>,
  enough: (last: Buffer, size: number) => boolean,
): Promise<Peeked> {
  const iterator = bytes[Symbol.asyncIterator]()
  const parts: Buffer[] = []
  let size = 0
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    parts.push(next.value)
    size += next.value.length
    if (enough(next.value, size)) break
  }
  return { head: Buffer.concat(parts), bytes: rejoin(parts, iterator) }
}

async function* rejoin(parts: Buffer[], iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* parts
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}

/** The whole of a stream. Throws `too-large` as soon as it is longer than *most* bytes. */
export async function collect(bytes: AsyncIterable<Buffer>, name: string, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of bytes) {
    size += part.length
    if (size > most) throw tooLarge(name, most)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The error for *name*, a document or a part of one that is longer than *most* bytes. */
export function tooLarge(name: string, most: number, about: About | null = null): HearsayInputError {
  const message = `${name} is longer than ${mebibytes(most)}, the most for one report; split it, or raise --max-size`
  return new HearsayInputError('too-large', message, about)
}

function mebibytes(bytes: number): string {
  return `${Number((bytes / 1024 / 1024).toPrecision(3))} MiB`
}
