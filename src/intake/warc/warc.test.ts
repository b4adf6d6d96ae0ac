import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { context, fromBytes, sourceOf } from '../../../test/intake-pieces.js'
import { record, response } from '../../../test/warc.js'
import { HearsayInputError } from '../errors.js'
import type { Item } from '../source.js'
import { warc } from './index.js'

async function take(bytes: Buffer | string, limits = {}): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of warc(fromBytes(bytes), sourceOf('x.warc'), context(limits))) all.push(item)
  return all
}

/** Pages by their bodies, errors by their codes. */
function outline(items: Item[]): string[] {
  return items.map((item) => {
    if (item instanceof HearsayInputError) return item.code
    return 'kind' in item ? item.bytes.toString() : item.text
  })
}

const messages = (items: Item[]) => items.flatMap((item) => (item instanceof HearsayInputError ? [item.message] : []))

const one = response('https://courier.example/1', '<p>One')
const two = response('https://courier.example/2', '<p>Two')
const three = response('https://courier.example/3', '<p>Three')

describe('A web archive', () => {
  it('gives its pages with address, date, encoding and id', async () => {
    const [page] = await take(
      response('https://courier.example/1', '<p>One', { 'Content-Type': 'text/html; charset="KOI8-R"' }),
    )
    expect(page).toEqual({
      kind: 'page',
      bytes: Buffer.from('<p>One'),
      place: {
        id: 'id-1',
        name: 'x.warc, record 1',
        url: 'https://courier.example/1',
        charset: 'KOI8-R',
        date: '2026-05-04T09:30:00Z',
      },
    })
  })

  it('tells of records that are no pages', async () => {
    const items = await take(
      Buffer.concat([
        record({ 'WARC-Type': 'warcinfo' }, 'software: none'),
        response('https://courier.example/old', '', {}, 301),
        response('https://courier.example/a.png', 'PNG', { 'Content-Type': 'image/png' }),
        record({ 'WARC-Type': 'response', 'WARC-Target-URI': 'dns:courier.example' }, '20260504 courier.example'),
        one,
      ]),
    )
    expect(outline(items)).toEqual(['other-record', 'http-status', 'not-a-page', 'damaged-record', '<p>One'])
    expect(messages(items)).toEqual([
      'x.warc, record 1 is a record of the type warcinfo and no response',
      'x.warc, record 2 (https://courier.example/old) was answered with the status 301, so it is no report',
      'x.warc, record 3 (https://courier.example/a.png) is image/png and no HTML page',
      'x.warc, record 4 (dns:courier.example) holds no HTTP response',
    ])
  })

  it.each<[string, Buffer, Record<string, string>]>([
    ['gzip', gzipSync('<p>Words'), { 'Content-Encoding': 'gzip' }],
    ['deflate', deflateSync('<p>Words'), { 'Content-Encoding': 'deflate' }],
    ['bare deflate', deflateRawSync('<p>Words'), { 'Content-Encoding': 'deflate' }],
    ['Brotli', brotliCompressSync('<p>Words'), { 'Content-Encoding': 'br' }],
    ['nothing, whatever its header says', Buffer.from('<p>Words'), { 'Content-Encoding': 'gzip' }],
    ['chunks', Buffer.from('5;x=y\r\n<p>Wo\r\n3\r\nrds\r\n0\r\n\r\n'), { 'Transfer-Encoding': 'chunked' }],
    ['chunks that were joined', Buffer.from('<p>Words'), { 'Transfer-Encoding': 'chunked' }],
    [
      'gzip in chunks',
      Buffer.concat([
        Buffer.from(`${gzipSync('<p>Words').length.toString(16)}\r\n`),
        gzipSync('<p>Words'),
        Buffer.from('\r\n0\r\n\r\n'),
      ]),
      { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' },
    ],
  ])('unpacks a body in %s', async (_, body, headers) => {
    expect(outline(await take(response('https://courier.example/1', body, headers)))).toEqual(['<p>Words'])
  })
})

describe('A damaged record', () => {
  it.each<[string, Buffer, string[], string]>([
    [
      'cut off',
      Buffer.concat([one, two.subarray(0, -20), three]),
      ['<p>One', 'damaged-record', '<p>Three'],
      'is cut off after ',
    ],
    [
      'the last one, cut off',
      Buffer.concat([one, two.subarray(0, -20)]),
      ['<p>One', 'damaged-record'],
      'is cut off after ',
    ],
    [
      'its length too small',
      Buffer.concat([wrongLength(one, -4), two]),
      ['damaged-record', '<p>Two'],
      'goes on after the ',
    ],
    [
      'its length too large',
      Buffer.concat([wrongLength(one, 90), two]),
      ['damaged-record', '<p>Two'],
      'is cut off after ',
    ],
    [
      'its length a little too large',
      Buffer.concat([wrongLength(one, 10), two]),
      ['damaged-record', '<p>Two'],
      'is cut off after ',
    ],
    [
      'its length enormous',
      Buffer.concat([wrongLength(one, 1e14), two]),
      ['damaged-record', '<p>Two'],
      'is cut off after ',
    ],
    [
      'its length no number',
      Buffer.concat([wrongLength(one, Number.NaN), two]),
      ['damaged-record', '<p>Two'],
      'has the Content-Length "NaN"',
    ],
    [
      'bytes between records',
      Buffer.concat([one, Buffer.from('what is this?'), two]),
      ['damaged-record', '<p>Two'],
      'goes on after',
    ],
    [
      'bytes before all records',
      Buffer.concat([Buffer.from('what is this?\r\n'), two]),
      ['damaged-record', '<p>Two'],
      'is 15 bytes that begin as no record does',
    ],
  ])('is set aside and the next one is read: %s', async (_, bytes, expected, message) => {
    const items = await take(bytes)
    expect(outline(items)).toEqual(expected)
    expect(messages(items)[0]).toContain(message)
  })

  it('is none where only the line breaks after it are miscounted', async () => {
    expect(outline(await take(Buffer.concat([one, Buffer.from('\r\n\r\n\n'), wrongLength(two, 2), three])))).toEqual([
      '<p>One',
      '<p>Two\r\n',
      '<p>Three',
    ])
  })

  it('is none where a page quotes a web archive', async () => {
    const quoting = response('https://courier.example/1', Buffer.concat([Buffer.from('<pre>'), two]))
    expect(outline(await take(Buffer.concat([quoting, three])))).toEqual([`<pre>${two}`, '<p>Three'])
  })
})

it('A record longer than any page is passed over, and what stands behind it is read', async () => {
  const long = response('https://courier.example/long', 'words '.repeat(200_000))
  const items = await take(Buffer.concat([long, two]), { bytes: 1024 * 1024 })
  expect(outline(items)).toEqual(['too-large', '<p>Two'])
  expect(messages(items)).toEqual([
    'x.warc, record 1 (https://courier.example/long) is longer than 1 MiB, the most for one report; split it, or raise --max-size',
  ])
})

/** The record with another Content-Length. */
function wrongLength(bytes: Buffer, by: number): Buffer {
  const text = bytes
    .toString('latin1')
    .replace(/(\nContent-Length: )(\d+)/, (_, name, size) => `${name}${Number(size) + by}`)
  return Buffer.from(text, 'latin1')
}
