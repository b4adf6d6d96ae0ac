import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { inFolder, messages, outline, takeFile, takePaths } from '../../test/taking-in.js'

const line = (id: string, text: string) => JSON.stringify({ id, text })
const LINES = `${line('a', 'One.')}\n\n${line('b', 'Two.')}\r\n`

describe('A file', () => {
  it('of plain text is a report with the file’s name for an id', async () => {
    expect(await takeFile('mill fire.txt', 'A mill burns.\n')).toEqual([
      { kind: 'report', report: { id: 'mill fire', text: 'A mill burns.\n' }, consumed: 14 },
    ])
  })

  it.each<[string, string, string | Buffer, string[]]>([
    ['JSON Lines', 'x.jsonl', LINES, ['One.', 'Two.']],
    ['JSON Lines without that name', 'x.dat', LINES, ['One.', 'Two.']],
    ['JSON Lines in gzip', 'x.jsonl.gz', gzipSync(LINES), ['One.', 'Two.']],
    ['gzip without that name', 'x.jsonl', gzipSync(LINES), ['One.', 'Two.']],
    [
      'two gzip files joined',
      'x.gz',
      Buffer.concat([gzipSync(LINES), gzipSync(LINES)]),
      ['One.', 'Two.', 'One.', 'Two.'],
    ],
    ['JSON Lines in UTF-16', 'x.jsonl', Buffer.from(LINES, 'utf16le'), ['One.', 'Two.']],
    ['JSON Lines in UTF-16BE', 'x.jsonl', Buffer.from(`\ufeff${LINES}`, 'utf16le').swap16(), ['One.', 'Two.']],
    ['pretty JSON', 'x.json', JSON.stringify({ id: 'a', text: 'One.' }, null, 2), ['One.']],
    ['JSON broken over lines by hand', 'x.json', '{"id": "a",\n "text": "One."}', ['One.']],
    ['JSON named as text', 'x.txt', JSON.stringify({ id: 'a', text: 'One.' }, null, 2), ['One.']],
    ['plain text in gzip', 'x.txt.gz', gzipSync('Words.'), ['Words.']],
    ['text that begins with a brace', 'x.txt', '{Agence Nord} Words.', ['{Agence Nord} Words.']],
  ])('of %s is read', async (_, name, content, texts) => {
    expect(outline(await takeFile(name, content))).toEqual(texts)
  })

  it.each<[string, string, string | Buffer, string]>([
    ['an empty file', 'x.txt', '', 'empty-file'],
    ['blanks alone', 'x.txt', ' \n\t\n', 'empty-file'],
    ['bytes', 'x.txt', Buffer.alloc(100), 'not-text'],
    ['a PDF', 'x.txt', '%PDF-1.7 …', 'unsupported-format'],
    ['a page with a few words', 'x.txt', '\n<!DOCTYPE html><p>Words.', 'too-short'],
    ['broken JSON', 'x.json', '{"id": "a",\n', 'malformed-json'],
    ['JSON that is something else', 'x.json', '[1, 2]', 'not-a-report'],
    ['gzip cut off', 'x.txt.gz', gzipSync('Words. '.repeat(99)).subarray(0, -9), 'damaged-gzip'],
    ['gzip with wrong bytes', 'x.txt.gz', Buffer.from('1f8b08000000000000ffffff', 'hex'), 'damaged-gzip'],
  ])('of %s is set aside', async (_, name, content, code) => {
    expect(outline(await takeFile(name, content))).toEqual([code])
  })
})

describe('A malformed line', () => {
  it('is set aside with its number and reason, and the others go on', async () => {
    const taken = await takeFile('x.jsonl', `${line('a', 'One.')}\n{"id": "b", text}\n[]\n${line('c', 'Three.')}`)
    expect(outline(taken)).toEqual(['One.', 'malformed-line', 'not-a-report', 'Three.'])
    expect(messages(taken)).toEqual([
      expect.stringMatching(/^x\.jsonl, line 2 is no JSON \(.+\); mend or remove the line$/),
      'x.jsonl, line 3 is an array; a report is an object {"id", "text", …}',
    ])
  })

  it('that comes first is one too', async () => {
    expect(outline(await takeFile('x', `{"id": a}\n${line('b', 'Two.')}`))).toEqual(['malformed-line', 'Two.'])
  })

  it('does not end the lines before a gzip file breaks off', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => line(`r${at}`, `Words ${at * 7919}.`)).join('\n')
    const zipped = gzipSync(many)
    const taken = outline(await takeFile('x.jsonl.gz', zipped.subarray(0, zipped.length / 2)))
    expect(taken.at(-1)).toBe('damaged-gzip')
    expect(taken.length).toBeGreaterThan(5000)
  })
})

describe('Standard input', () => {
  it.each<[string, string[], string[]]>([
    ['text', ['A mill ', 'burns.'], ['A mill burns.']],
    ['lines', [LINES.slice(0, 5), LINES.slice(5)], ['One.', 'Two.']],
    ['nothing', [], ['empty-file']],
  ])('is read where it is %s', async (_, chunks, texts) => {
    expect(
      outline(
        await takePaths(
          ['-'],
          chunks.map((chunk) => Buffer.from(chunk)),
        ),
      ),
    ).toEqual(texts)
  })
})

describe('Text', () => {
  it.each<[string, string]>([
    ['lone surrogates', 'One \ud800 two \udc00.'],
    ['NULs', 'One\0two.'],
    ['bidi marks', 'One \u202etwo\u202c \u2066three.'],
    ['ten megabytes of one line', 'words '.repeat(1_700_000)],
    ['a million quotation marks', '"'.repeat(1_000_000)],
  ])('with %s arrives unaltered', async (_, text) => {
    expect(outline(await takeFile('x.jsonl', line('a', text)))).toEqual([text])
    const inUtf8 = Buffer.from(text)
    // A lone surrogate has no form in UTF-8; JSON writes it as an escape.
    if (inUtf8.toString() === text) expect(outline(await takeFile('x.txt', inUtf8))).toEqual([text])
  })

  it('longer than any report is set aside before it is read to its end', async () => {
    const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024, 'a'))
    expect(messages(await takeFile('x.txt.gz', bomb))).toEqual([
      'x.txt.gz unpacks to more than 200 times its size, as only a bomb does; if it is none, raise --max-ratio',
    ])
    expect(messages(await takeFile('x.txt', 'words '.repeat(500_000), { limits: { bytes: 1024 * 1024 } }))).toEqual([
      'x.txt is longer than 1 MiB, the most for one report; split it, or raise --max-size',
    ])
  })
})

it('Several files are taken in one after the other, whatever is wrong with one of them', async () => {
  const files = { 'a.txt': 'One.', 'b.txt': '%PDF-', 'c.jsonl': LINES, 'd.json': '{"reports": 3}' }
  expect(await inFolder(files, async (folder) => outline(await takePaths([folder])))).toEqual([
    'One.',
    'unsupported-format',
    'One.',
    'Two.',
    'skipped',
  ])
  expect(await inFolder(files, async (folder) => outline(await takePaths([join(folder, 'd.json')])))).toEqual([
    'not-a-report',
  ])
})
