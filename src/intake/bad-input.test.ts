import { execFileSync } from 'node:child_process'
import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { articlePage } from '../../test/article.js'
import { inFolder, messages, outline, takeFile, takePaths } from '../../test/taking-in.js'
import { record, response } from '../../test/warc.js'
import { zipOf } from '../../test/zip.js'
import { findSources } from './index.js'

const PAGE = articlePage()
const isRoot = process.getuid?.() === 0

describe('What is set aside says what it is and what to do', () => {
  it.each<[string, string, string | Uint8Array, string | RegExp]>([
    ['a PDF', 'x.pdf', '%PDF-1.7', 'x.pdf is a PDF, which cannot be read yet; give its text as .txt or as JSON Lines'],
    [
      'binary junk',
      'x',
      Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * at * 31 + 7) % 256)),
      /^x holds bytes that are no text; /,
    ],
    [
      'a gzip bomb',
      'x.gz',
      gzipSync(Buffer.alloc(70 * 1024 * 1024)),
      'x.gz unpacks to more than 200 times its size, as only a bomb does; if it is none, raise --max-ratio',
    ],
    [
      'a gzip file that is cut off',
      'x.html.gz',
      gzipSync(PAGE).subarray(0, -20),
      /^x\.html\.gz is a damaged gzip file \(unexpected end of file\); fetch it again$/,
    ],
    [
      'XML of another kind',
      'feed.xml',
      '<?xml version="1.0"?><urlset/>',
      'feed.xml is an XML document <urlset> and no feed; give its text as .txt or as JSON Lines',
    ],
    [
      'a web archive cut off',
      'x.warc',
      response('https://post.example/1', PAGE).subarray(0, -99),
      /^x\.warc, record 1 \(https:\/\/post\.example\/1\) is cut off after \d+ of its \d+ bytes; fetch the archive again if you need it$/,
    ],
    [
      'a web archive with a Content-Length that is none',
      'x.warc',
      record({ 'WARC-Type': 'response' }, 'x').toString().replace('Length: 1', 'Length: -1'),
      'x.warc, record 1 has the Content-Length "-1"; fetch the archive again if you need it',
    ],
    [
      'a bomb in a web archive',
      'x.warc',
      response('https://post.example/1', deflateRawSync(Buffer.alloc(70 * 1024 * 1024)), {
        'Content-Encoding': 'deflate',
      }),
      'x.warc, record 1 (https://post.example/1) is longer than 64 MiB, the most for one report; split it, or raise --max-size',
    ],
    [
      'an archive with a name that leads out',
      'x.zip',
      zipOf([{ name: '../x.txt', content: 'Words.' }]),
      'x.zip: ../x.txt has a name that leads out of the archive; rename it there if you trust it',
    ],
  ])('%s', async (_, name, content, message) => {
    expect(messages(await takeFile(name, content))).toEqual([
      message instanceof RegExp ? expect.stringMatching(message) : message,
    ])
  })

  it('a file that may not be read', async () => {
    await inFolder({ 'x.txt': 'Words.' }, async (folder) => {
      chmodSync(join(folder, 'x.txt'), 0)
      const taken = await takePaths([join(folder, 'x.txt')])
      // Root may read everything.
      if (isRoot) expect(outline(taken)).toEqual(['Words.'])
      else expect(messages(taken)).toEqual(['x.txt cannot be read (EACCES); check what it is and its rights'])
    })
  })
})

describe('A damaged document', () => {
  it('does not stop the others', async () => {
    const files = {
      '1.html': PAGE,
      '2.pdf': '%PDF-',
      '3.warc': Buffer.concat([
        response('https://post.example/1', 'x').subarray(0, -9),
        response('https://post.example/2', PAGE),
      ]),
      '4.txt.gz': gzipSync('Words.').subarray(0, -9),
      '5.txt': 'The end.',
    }
    const codes = await inFolder(files, async (folder) => outline(await takePaths([folder])))
    expect(codes.map((text) => text.slice(0, 20))).toEqual([
      expect.stringMatching(/\w/),
      'unsupported-format',
      'damaged-record',
      expect.stringMatching(/\w/),
      'damaged-gzip',
      'The end.',
    ])
  })

  it('that is called a feed and is a page is read as one', async () => {
    expect(outline(await takeFile('feed.xml', PAGE))[0]).toContain('Mayor Ines Holt said')
  })
})

describe('A folder', () => {
  it('with a pipe, a loop and a link to nowhere is read to its end', async () => {
    await inFolder({ 'a/x.txt': 'Words.' }, async (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe.txt')])
      symlinkSync(folder, join(folder, 'a', 'loop'))
      symlinkSync('nowhere', join(folder, 'gone.txt'))
      const { sources, skipped } = await findSources([folder])
      expect(sources.map(({ id }) => id)).toEqual(['a/x'])
      expect(skipped.map(({ message }) => message.replace(`${folder}/`, ''))).toEqual([
        'a/loop is a link to a folder',
        'gone.txt is a link that leads nowhere',
        'pipe.txt is no file, but a pipe or a device',
      ])
    })
  })

  it('is asked for by a pattern', async () => {
    await inFolder(
      { 'a/x.txt': 'One.', 'a/y.html': PAGE, 'b/z.txt': 'Two.', 'odd[1].txt': 'Three.' },
      async (folder) => {
        expect(outline(await takePaths([join(folder, '**/*.txt')]))).toEqual(['One.', 'Two.', 'Three.'])
        expect(outline(await takePaths([join(folder, 'odd[1].txt')]))).toEqual(['Three.'])
        const { errors } = await findSources([join(folder, '*.rss')])
        expect(errors).toMatchObject([
          { code: 'no-reports', message: expect.stringContaining('*.rss fits no report; they end in ') },
        ])
      },
    )
  })

  it('gives what has no ending only where its bytes show what it is', async () => {
    const files = { Makefile: 'all: clean', 'page-17': PAGE, 'm.host,S': 'From: a@b.example\nDate: today\n\nWords.' }
    await inFolder(files, async (folder) => {
      const taken = await takePaths([folder])
      expect(taken.map(({ kind }) => kind)).toEqual(['skipped', 'report', 'report'])
    })
  })
})
