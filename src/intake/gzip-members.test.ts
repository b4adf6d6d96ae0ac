import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { salvage } from './gzip-members.js'

async function text(packed: Buffer, piece = packed.length): Promise<string> {
  const chunks = Array.from({ length: Math.ceil(packed.length / piece) }, (_, at) =>
    packed.subarray(at * piece, (at + 1) * piece),
  )
  const parts: Buffer[] = []
  for await (const part of salvage(from(chunks))) parts.push(part)
  return Buffer.concat(parts).toString()
}

async function* from(chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks
}

const [one, two, three] = ['The mill burns. ', 'The bridge opens. ', 'The ferry waits.'].map((words) =>
  gzipSync(words),
) as [Buffer, Buffer, Buffer]

/** *packed* with one byte changed. */
function changed(packed: Buffer, at: number): Buffer {
  const copy = Buffer.from(packed)
  copy[at] = (copy[at] as number) ^ 0xff
  return copy
}

it.each([1, 7, 20, 36, 1000])('unpacks one member after the other from pieces of %i bytes', async (piece) => {
  const words = 'The mill burns. The bridge opens. The ferry waits.'
  expect(await text(Buffer.concat([one, two, three]), piece)).toBe(words)
})

it.each<[string, Buffer[], string]>([
  ['whose checksum is wrong', [one, changed(two, two.length - 7), three], 'The mill burns. The ferry waits.'],
  ['whose first byte is wrong', [one, changed(two, 10), three], 'The mill burns. The ferry waits.'],
  ['that is cut off', [one, two.subarray(0, 20), three], 'The ferry waits.'],
  ['that is cut off at the end', [one, two, three.subarray(0, 20)], 'The mill burns. The bridge opens. '],
])('goes on after a member %s', async (_, members, words) => {
  expect(await text(Buffer.concat(members))).toContain(words)
})

it('passes over bytes between members', async () => {
  expect(await text(Buffer.concat([one, Buffer.alloc(99), three]))).toBe('The mill burns. The ferry waits.')
})

it('reads headers with a name in them', async () => {
  const named = Buffer.concat([
    one.subarray(0, 3),
    Buffer.from([8]),
    one.subarray(4, 10),
    Buffer.from('a.warc\0'),
    one.subarray(10),
  ])
  expect(await text(named)).toBe('The mill burns. ')
})

it('unpacks megabytes', async () => {
  const long = 'The mill burns. '.repeat(500_000)
  expect((await text(Buffer.concat([gzipSync(long), two]))).length).toBe(long.length + 18)
})
