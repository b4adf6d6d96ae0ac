/** An answer as it is kept: what was drawn, and its compressed forms as they are asked for. */
export interface Answer {
  readonly type: string
  readonly body: Buffer
  readonly etag: string
  readonly compressed: Map<string, Promise<Buffer>>
}

/** Bytes of bodies. A report page has some 30 kB. */
const MOST_BYTES = 64 * 2 ** 20
/** Larger ones are rare, and would push out many others. */
const LARGEST = 2 * 2 ** 20

/**
 * The answers given last, each for one state of the ledger: *stamp* says which. When the ledger changes, all are forgotten. Answers
 * that are being made are shared too, so that many who ask at once ask the database once.
 */
export class KeptAnswers {
  #stamp: string | null = null
  #size = 0
  readonly #answers = new Map<string, Promise<Answer>>()
  readonly #sizes = new Map<string, number>()

  get(stamp: string, address: string, make: () => Promise<Answer>): Promise<Answer> {
    if (stamp !== this.#stamp) this.#forget(stamp)
    const kept = this.#answers.get(address)
    if (kept !== undefined) {
      this.#answers.delete(address)
      this.#answers.set(address, kept)
      return kept
    }
    const making = make()
    this.#answers.set(address, making)
    making.then(
      ({ body }) => this.#keep(address, making, body.length),
      () => this.#drop(address, making),
    )
    return making
  }

  #keep(address: string, making: Promise<Answer>, size: number): void {
    if (this.#answers.get(address) !== making) return
    if (size > LARGEST) {
      this.#drop(address, making)
      return
    }
    // Its compressed forms come to about as much again at most.
    this.#sizes.set(address, size * 2)
    this.#size += size * 2
    for (const [oldest, answer] of this.#answers) {
      if (this.#size <= MOST_BYTES) break
      this.#drop(oldest, answer)
    }
  }

  #drop(address: string, making: Promise<Answer>): void {
    if (this.#answers.get(address) !== making) return
    this.#answers.delete(address)
    this.#size -= this.#sizes.get(address) ?? 0
    this.#sizes.delete(address)
  }

  #forget(stamp: string): void {
    this.#answers.clear()
    this.#sizes.clear()
    this.#size = 0
    this.#stamp = stamp
  }
}
