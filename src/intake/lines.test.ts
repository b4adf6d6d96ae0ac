import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { splitLines } from './lines.js'

async function lines(chunks: string[], most = 100): Promise<[number, string | null][]> {
  const found: [number, string | null][] = []
  const stream = Readable.from(chunks.map((chunk) => Buffer.from(chunk)))
  for await (const { number, bytes } of splitLines(stream, most)) found.push([number, bytes?.toString() ?? null])
  return found
}

it('cuts lines wherever the chunks end', async () => {
  const expected = [
    [1, 'one'],
    [2, ''],
    [3, 'three'],
  ]
  expect(await lines(['one\n\nthree\n'])).toEqual(expected)
  expect(await lines(['o', 'ne\n', '\nth', 'ree'])).toEqual(expected)
})

it('gives no line for an empty stream or after the last break', async () => {
  expect(await lines([])).toEqual([])
  expect(await lines(['\n'])).toEqual([[1, '']])
})

it('holds nothing of a line that is too long, and goes on after it', async () => {
  expect(await lines(['aaaa', 'bbbb\ncc\n'], 5)).toEqual([
    [1, null],
    [2, 'cc'],
  ])
})
