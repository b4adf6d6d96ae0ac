/** What *given* gives, up to where *signal* says stop. What is still being waited for then is left. */
export async function* untilAborted<T>(given: AsyncGenerator<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  if (signal === undefined) return yield* given
  const stopped = new Promise<'stopped'>((resolve) => {
    if (signal.aborted) resolve('stopped')
    signal.addEventListener('abort', () => resolve('stopped'), { once: true })
  })
  for (;;) {
    const next = given.next()
    // Left alone after a stop, it may still fail, and nobody asks any more.
    next.catch(() => {})
    const result = await Promise.race([stopped, next])
    if (result === 'stopped' || result.done) return
    yield result.value
  }
}
