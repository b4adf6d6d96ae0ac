const NEWLINE = 0x0a

/** A stream of bytes to read from in pieces of one's own choice, and to put back into. It holds what was asked for, not more. */
export class ByteQueue {
  readonly #iterator: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)
  #taken = 0
  #isOver = false

  constructor(bytes: AsyncIterable<Buffer>) {
    this.#iterator = bytes[Symbol.asyncIterator]()
  }

  /** How many bytes were taken so far: where in the stream the next one stands. */
  get position(): number {
    return this.#taken
  }

  /** Looks at the next *size* bytes, or as many as there are. */
  async peek(size: number): Promise<Buffer> {
    if (this.#held.length < size) await this.#fill(size)
    return this.#held.subarray(0, size)
  }

  /** Takes *size* bytes, or as many as there are. */
  async take(size: number): Promise<Buffer> {
    const taken = await this.peek(size)
    this.#drop(taken.length)
    return taken
  }

  /** Takes what is there already, at most *size* bytes and at least one; empty at the end. */
  async takeSome(size: number): Promise<Buffer> {
    await this.peek(1)
    return this.take(Math.min(size, this.#held.length))
  }

  /** Takes a line without its break, or *most* bytes of a longer one; null at the end. */
  async takeLine(most: number): Promise<Buffer | null> {
    for (let size = Math.min(512, most); ; size = Math.min(size * 2, most)) {
      const seen = await this.peek(size)
      const end = seen.indexOf(NEWLINE)
      if (end < 0 && seen.length === size && size < most) continue
      if (seen.length === 0) return null
      this.#drop(end < 0 ? seen.length : end + 1)
      if (end < 0) return seen
      return seen.subarray(0, end > 0 && seen[end - 1] === 0x0d ? end - 1 : end)
    }
  }

  /** Puts bytes back that were taken. */
  putBack(bytes: Buffer): void {
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([bytes, this.#held])
    this.#taken -= bytes.length
  }

  async close(): Promise<void> {
    await this.#iterator.return?.()
  }

  async #fill(size: number): Promise<void> {
    const parts = [this.#held]
    let length = this.#held.length
    while (length < size && !this.#isOver) {
      const next = await this.#iterator.next()
      if (next.done) this.#isOver = true
      else {
        parts.push(next.value)
        length += next.value.length
      }
    }
    this.#held = Buffer.concat(parts)
  }

  #drop(size: number): void {
    this.#held = this.#held.subarray(size)
    this.#taken += size
  }
}
