import { deflateRawSync, gzipSync } from 'node:zlib'
import { packTar } from 'modern-tar'
import { describe, expect, it } from 'vitest'
import { messages, outline, takeFile, takePaths } from '../../../test/taking-in.js'
import { zipOf } from '../../../test/zip.js'

const LINES = '{"id":"a","text":"One."}\n{"id":"b","text":"Two."}\n'

async function tarOf(files: Readonly<Record<string, string | Uint8Array>>, gzip = false): Promise<Buffer> {
  const entries = Object.entries(files).map(([name, body]) => ({
    header: { name, size: Buffer.byteLength(body) },
    body,
  }))
  const archive = Buffer.from(await packTar(entries))
  return gzip ? gzipSync(archive) : archive
}

describe.each<[string, (files: Readonly<Record<string, string>>) => Promise<Buffer>]>([
  ['ZIP archive', async (files) => zipOf(Object.entries(files).map(([name, content]) => ({ name, content })))],
  ['tar archive', tarOf],
  ['tar archive in gzip', (files) => tarOf(files, true)],
])('A %s', (_, pack) => {
  const files = { 'b/one.txt': 'The mill burns.', 'a.jsonl': LINES, 'photo.jpg': 'JPG', LICENSE: 'Do what you like.' }

  it('gives its reports in the order in which they stand there, and tells of the rest', async () => {
    const taken = await takeFile('news.dat', await pack(files))
    expect(outline(taken)).toEqual(['The mill burns.', 'One.', 'Two.', 'skipped', 'skipped'])
    expect(taken[0]).toMatchObject({ report: { id: 'news/b/one' } })
    expect(messages(taken, true)).toEqual([
      'news.dat: photo.jpg is not called like a report',
      'news.dat: LICENSE looks like no report',
    ])
  })

  it('is read from standard input too', async () => {
    expect(outline(await takePaths(['-'], [await pack({ 'one.txt': 'The mill burns.' })]))).toEqual(['The mill burns.'])
  })

  it('may hold one archive more, and not two', async () => {
    const inner = zipOf([{ name: 'one.txt', content: 'The mill burns.' }])
    const middle = zipOf([{ name: 'inner.zip', content: inner }])
    const outer = zipOf([{ name: 'middle.zip', content: middle }])
    expect(outline(await takeFile('x.zip', middle))).toEqual(['The mill burns.'])
    const taken = await takeFile('x.zip', outer)
    expect(messages(taken)).toEqual([
      'x.zip: middle.zip: inner.zip is an archive in an archive in an archive; unpack the outer ones',
    ])
  })

  it.each(['../../etc/news.txt', '/etc/news.txt', 'a/../../news.txt', 'C:/news.txt'])(
    'does not follow the name %s',
    async (name) => {
      const taken = await takeFile('x', await pack({ [name]: 'Words.', 'good.txt': 'The mill burns.' }))
      expect(outline(taken)).toEqual(['unsafe-name', 'The mill burns.'])
      expect(messages(taken)).toEqual([
        `x: ${name} has a name that leads out of the archive; rename it there if you trust it`,
      ])
    },
  )
})

describe('A ZIP archive', () => {
  it('with links, encrypted and damaged entries gives the others', async () => {
    const taken = await takeFile(
      'x.zip',
      zipOf([
        { name: 'link.txt', content: '/etc/hostname', mode: 0o120777 },
        { name: 'secret.txt', content: 'Words.', flags: 1 },
        { name: 'broken.txt', packed: { bytes: Buffer.from('no deflate'), size: 99, sum: 0 } },
        { name: 'good.txt', content: 'The mill burns.' },
      ]),
    )
    expect(outline(taken)).toEqual(['skipped', 'unsupported-format', 'damaged-archive', 'The mill burns.'])
    expect(messages(taken, true)).toEqual([
      'x.zip: link.txt is a link and no file',
      'x.zip: secret.txt is encrypted; unpack the archive with its password first',
      expect.stringMatching(/^x\.zip: broken\.txt is damaged \(.+\); fetch it again$/),
    ])
  })

  it('that is cut off says so', async () => {
    const whole = zipOf([{ name: 'good.txt', content: 'The mill burns.' }])
    const taken = await takeFile('x.zip', whole.subarray(0, -30))
    expect(messages(taken)).toEqual([expect.stringMatching(/^x\.zip is damaged \(.+\); fetch it again$/)])
  })

  it('that gives far more than it holds is stopped', async () => {
    const packed = { bytes: deflateRawSync(Buffer.alloc(4_000_000, '\n')), size: 4_000_000, sum: 0 }
    const bomb = zipOf(['a', 'b', 'c'].map((name) => ({ name: `${name}.jsonl`, packed })))
    const taken = await takeFile('x.zip', bomb, { limits: { bytes: 5_000_000, ratio: 100 } })
    expect(messages(taken)).toContain(
      'x.zip unpacks to more than 100 times its size, as only a bomb does; if it is none, raise --max-ratio',
    )
  })

  it('of an office program is no archive of reports', async () => {
    const office = zipOf([{ name: '[Content_Types].xml', content: '<Types/>' }])
    expect(messages(await takeFile('x.docx', office))).toEqual([
      'x.docx is an office document or e-book; give its text as .txt or as JSON Lines',
    ])
  })

  it('with a hundred thousand entries is read to its end', async () => {
    const entries = Array.from({ length: 100_000 }, (_, at) => ({ name: `${at}/` }))
    const taken = await takeFile(
      'x.zip',
      zipOf([...entries.slice(0, 65_000), { name: 'last.txt', content: 'The end.' }]),
    )
    expect(outline(taken)).toEqual(['The end.'])
  })
})

describe('A tar archive', () => {
  it('passes over links', async () => {
    const archive = await packTar([
      { header: { name: 'link.txt', size: 0, type: 'symlink', linkname: '/etc/hostname' } },
      { header: { name: 'good.txt', size: 15 }, body: 'The mill burns.' },
    ])
    const taken = await takeFile('x.tar', Buffer.from(archive))
    expect(outline(taken)).toEqual(['skipped', 'The mill burns.'])
    expect(messages(taken, true)).toEqual(['x.tar: link.txt is a symlink and no file'])
  })

  it('that is cut off gives what stood before', async () => {
    const archive = await tarOf({ 'good.txt': 'The mill burns.', 'cut.txt': 'words '.repeat(1000) })
    const taken = await takeFile('x.tar', archive.subarray(0, 3000))
    expect(outline(taken)[0]).toBe('The mill burns.')
    expect(outline(taken).at(-1)).toBe('damaged-archive')
  })

  it('whose gzip is cut off gives what stood before', async () => {
    const archive = await tarOf({ 'good.txt': 'The mill burns.', 'cut.txt': `${Math.PI}`.repeat(20_000) }, true)
    const taken = await takeFile('x.tar.gz', archive.subarray(0, -600))
    expect(outline(taken)[0]).toBe('The mill burns.')
    expect(outline(taken)).toContain('damaged-gzip')
  })

  it('goes on behind an entry that is longer than any report', async () => {
    const archive = await tarOf({ 'long.txt': 'words '.repeat(50_000), 'good.txt': 'The mill burns.' })
    const taken = await takeFile('x.tar', archive, { limits: { bytes: 100_000 } })
    expect(outline(taken)).toEqual(['too-large', 'The mill burns.'])
    expect(messages(taken)[0]).toMatch(/^x\.tar: long\.txt is longer than 0\.0954 MiB, the most for one report; /)
  })
})
