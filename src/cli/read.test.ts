import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { fakeWorld, Kept } from '../../test/fake-world.js'
import { inFolder } from '../../test/taking-in.js'
import { EXIT } from './exit-codes.js'
import type { OutputOptions } from './output/index.js'
import { read } from './read.js'

const LINES = '{"id":"a","text":"One."}\n{bad\n{"id":"c","text":"Three."}\n'
const FILES = { 'a.txt': 'One.', 'b.txt': 'Two.' }

async function run(paths: string[], options: Partial<OutputOptions> = {}, more: Parameters<typeof fakeWorld>[0] = {}) {
  const world = fakeWorld({ ...more })
  const code = await read(paths, { color: true, ...options }, world)
  return { code, out: (world.stdout as Kept).text, err: (world.stderr as Kept).text }
}

function ids(lines: string): unknown[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id)
}

describe('hearsay read', () => {
  it('shows reports one after the other', async () => {
    await inFolder(FILES, async (folder) => {
      const { code, out, err } = await run([folder], { width: 20 })
      expect(code).toBe(EXIT.done)
      expect(out).toBe(
        '── a ───────────────\n\nOne.\n\nNo statements\n\n── b ───────────────\n\nTwo.\n\nNo statements\n',
      )
      expect(err).toBe('')
    })
  })

  it('reads standard input where no file is named', async () => {
    expect((await run([], { jsonl: true }, { input: LINES })).out).toMatch(/^\{"id":"a".*\n\{"id":"c".*\n$/)
    expect((await run(['-'], { json: true }, { input: 'Words.' })).out).toMatch(
      /^\{\n {2}"id": "stdin",\n {2}"text": "Words\."/,
    )
  })

  it('asks for a file where standard input is a terminal', async () => {
    const stdin = Object.assign(Readable.from([]), { isTTY: true })
    await expect(run([], {}, { stdin })).rejects.toMatchObject({ exitCode: EXIT.nothingRead })
  })

  it('sets aside what is wrong, says why, and reads the rest', async () => {
    const { code, out, err } = await run([], { jsonl: true }, { input: LINES })
    expect(code).toBe(EXIT.someSetAside)
    expect(ids(out)).toEqual(['a', 'c'])
    expect(err).toMatch(
      /^hearsay: malformed-line: standard input, line 2 is no JSON .*\nhearsay: 2 reports read, 1 set aside \(1 malformed-line\)\n$/,
    )
  })

  it('tells apart that nothing could be read, and then does not load the model', async () => {
    const openReader = () => Promise.reject(new Error('not needed'))
    const { code, out, err } = await run(['nowhere.txt'], {}, { openReader })
    expect([code, out]).toEqual([EXIT.nothingRead, ''])
    expect(err).toMatch(/^hearsay: file-not-found: nowhere\.txt does not exist/)
  })

  it('counts for a person what it passed over in folders', async () => {
    await inFolder({ ...FILES, 'notes.log': '', 'x.json': '{}' }, async (folder) => {
      expect((await run([folder], { jsonl: true })).err).toBe('')
      const { code, err } = await run([folder], { jsonl: true }, { stderr: new Kept(true) })
      expect([code, err.split('\x1b[K').at(-1)]).toEqual([
        EXIT.done,
        'hearsay: 2 reports read, 0 set aside, 2 others passed over (1 not-a-report, 1 other-file)\n',
      ])
    })
  })

  it('prints as --json what it reads again', async () => {
    const first = await run([], { json: true }, { input: 'Half \ud800 a “word”.' })
    const second = await run([], { json: true }, { input: first.out })
    expect(second.out).toBe(first.out)
  })

  it('refuses to print several reports as one JSON document', async () => {
    await inFolder(FILES, async (folder) => {
      await expect(run([folder], { json: true })).rejects.toThrow(
        '--json shows one report, and there are several; use --jsonl.',
      )
    })
  })

  it('writes a page with all reports, and nothing else', async () => {
    await inFolder(FILES, async (folder) => {
      const file = join(folder, 'page.html')
      const { code, out } = await run([folder], { html: file })
      expect([code, out]).toEqual([EXIT.done, ''])
      expect((await readFile(file, 'utf8')).match(/<article id="r\d">/g)).toEqual([
        '<article id="r1">',
        '<article id="r2">',
      ])
    })
  })

  it('writes the page to standard output for "-"', async () => {
    expect((await run([], { html: '-' }, { input: 'Words.' })).out).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
  })

  it('says before it reads that a page cannot be written', async () => {
    await inFolder(FILES, async (folder) => {
      const html = join(folder, 'nowhere', 'page.html')
      await expect(run([folder], { html })).rejects.toMatchObject({
        exitCode: EXIT.failed,
        message: expect.stringContaining('ENOENT'),
      })
    })
  })

  it('neutralises file names in messages', async () => {
    expect((await run(['\x1b[2Jx.txt'])).err).toContain('hearsay: file-not-found: ␛[2Jx.txt does not exist')
  })
})

describe('The progress bar', () => {
  const many = Array.from({ length: 5 }, (_, at) => [`${at}.txt`, 'Two words.'] as const)

  it('shows on a terminal how far it is, and is gone in the end', async () => {
    await inFolder(Object.fromEntries(many), async (folder) => {
      const { err } = await run([folder], { jsonl: true }, { stderr: new Kept(true) })
      const shown = err.split('\r\x1b[K')
      expect(shown.at(1)).toMatch(/^█{5}░{19} {2}20 % {2}1 report {2}[\d.]+ reports\/s {2}[\d,]+ words\/s/)
      expect(shown.at(-1)).toBe('')
    })
  })

  it('is not drawn for one report, or where nobody looks', async () => {
    expect((await run([], {}, { input: 'Words.', stderr: new Kept(true) })).err).not.toContain('█')
    await inFolder(Object.fromEntries(many), async (folder) => {
      expect((await run([folder], { jsonl: true })).err).toBe('')
    })
  })
})
