/** Lets one thing run at a time, in the order of the calls. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  take<T>(use: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(use)
    this.#last = turn.catch(() => {})
    return turn
  }
}
