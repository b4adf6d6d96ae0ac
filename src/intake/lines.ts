/** A line of a stream, counted from 1, without its line break; `bytes` is null where it is longer than *most*. */
export interface Line {
  readonly number: number
  readonly bytes: Buffer | null
}

const NEWLINE = 0x0a

/** Cuts a stream into lines and holds no more than one of them; of one longer than *most*, nothing. */
export async function* splitLines(chunks: AsyncIterable<Buffer>, most: number): AsyncGenerator<Line> {
  let number = 1
  let parts: Buffer[] = []
  let size = 0
  const add = (part: Buffer): void => {
    size += part.length
    if (size <= most) parts.push(part)
    else parts = []
  }
  const take = (): Line => {
    const line = { number: number++, bytes: size <= most ? Buffer.concat(parts) : null }
    parts = []
    size = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, end))
      yield take()
      from = end + 1
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (size > 0) yield take()
}
