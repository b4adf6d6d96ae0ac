import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { inOrder } from './in-order.js'

const AHEAD = { count: 3, size: 100 }

async function* from<T>(given: readonly T[]): AsyncGenerator<T> {
  yield* given
}

async function all<T>(results: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const one of results) list.push(one)
  return list
}

it('gives results in the order of the given, whichever is ready first', async () => {
  const work = async (ms: number) => {
    await wait(ms)
    return ms
  }
  expect(await all(inOrder(from([20, 1, 10, 0, 5]), work, () => 1, AHEAD))).toEqual([20, 1, 10, 0, 5])
})

it.each<[string, number, number]>([
  ['number', 1, 3],
  ['size', 60, 2],
])('works on no more at once than their %s allows', async (_, size, most) => {
  let now = 0
  let peak = 0
  const work = async () => {
    peak = Math.max(peak, ++now)
    await wait(1)
    now--
  }
  await all(inOrder(from(Array.from({ length: 20 }, (_, at) => at)), work, () => size, AHEAD))
  expect(peak).toBe(most)
})

it('does not keep back what is ready until more is given', async () => {
  async function* slow(): AsyncGenerator<string> {
    yield 'first'
    await new Promise(() => {})
  }
  const results = inOrder(
    slow(),
    async (one) => one,
    () => 1,
    AHEAD,
  )
  expect(await results.next()).toEqual({ done: false, value: 'first' })
  expect(await results.return(undefined)).toEqual({ done: true, value: undefined })
})

it('throws what is thrown while something is given', async () => {
  async function* broken(): AsyncGenerator<string> {
    yield 'first'
    throw new Error('no more')
  }
  await expect(
    all(
      inOrder(
        broken(),
        async (one) => one,
        () => 1,
        AHEAD,
      ),
    ),
  ).rejects.toThrow('no more')
})
