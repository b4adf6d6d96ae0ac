/** How far to go ahead of the one that comes out next. */
export interface Ahead {
  readonly count: number
  /** The sum of the sizes of all that are being worked on. */
  readonly size: number
}

/**
 * Starts work on several of *given* at once, and gives the results in the order of the given. What is ready does not wait for
 * what is not given yet.
 */
export async function* inOrder<T, R>(
  given: AsyncIterable<T>,
  work: (one: T) => Promise<R>,
  sizeOf: (one: T) => number,
  ahead: Ahead,
): AsyncGenerator<R> {
  const iterator = given[Symbol.asyncIterator]()
  const started: { readonly result: Promise<R>; readonly size: number }[] = []
  let size = 0
  let next = handled(iterator.next())
  let isOver = false
  try {
    for (;;) {
      const [head] = started
      const isFull = started.length >= ahead.count || (started.length > 0 && size >= ahead.size)
      if (head && (isOver || isFull || (await isReadyFirst(head.result, next)))) {
        yield await head.result
        started.shift()
        size -= head.size
        continue
      }
      if (isOver) return
      const { done, value } = await next
      if (done) {
        isOver = true
        continue
      }
      started.push({ result: handled(work(value)), size: sizeOf(value) })
      size += sizeOf(value)
      next = handled(iterator.next())
    }
  } finally {
    // Not awaited: it may be waiting for input that never comes.
    void iterator.return?.()
  }
}

async function isReadyFirst(result: Promise<unknown>, next: Promise<unknown>): Promise<boolean> {
  return Promise.race([result.then(() => true), next.then(() => false)])
}

/** Whoever awaits it later gets its error; until then nobody does, and that is no fault. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}
