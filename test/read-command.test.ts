import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reading } from '../src/index.js'
import { articlePage } from './article.js'
import { DOCUMENTS } from './documents.js'
import { codeBlocks } from './markdown.js'
import { readText, root } from './repository.js'

const main = join(root, 'dist/cli/main.js')
const examples = join(root, 'examples')
const report = join(examples, 'reports/02-courier-leaked-memo.txt')
const lines = join(examples, 'reports.jsonl')

const hasModel = existsSync(join(root, 'model/manifest.json'))
const title = hasModel ? 'hearsay read' : 'hearsay read (skipped: model/manifest.json is missing)'

function run(args: string[], env: Record<string, string> = {}) {
  const { NO_COLOR, FORCE_COLOR, ...rest } = process.env
  return spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    env: { ...rest, ...env },
    maxBuffer: 2 ** 28,
  })
}

function readingsIn(output: string): Reading[] {
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('hearsay', () => {
  it('tells the versions of the program and the model', () => {
    const { version } = JSON.parse(readText('package.json'))
    const model = hasModel ? JSON.parse(readText('model/manifest.json')) : null
    const expected = model === null ? 'no model' : `model ${model.name} ${model.version}`
    expect(run(['--version']).stdout).toBe(`hearsay ${version}, ${expected}\n`)
  })

  it.each<[string, string[], number, RegExp]>([
    ['no command', [], 2, /^Usage: hearsay/],
    ['help', ['--help'], 0, /^$/],
    ['a command that there is not', ['raed'], 2, /^hearsay: unknown command 'raed'/],
    ['an option that there is not', ['read', '--xml', 'x'], 2, /^hearsay: unknown option '--xml'/],
    ['a width that is none', ['read', '--width', 'wide', 'x'], 2, /a whole number of columns, at least 20/],
    ['two forms of output', ['read', '--json', '--jsonl', 'x'], 2, /cannot be used with/],
    [
      'a missing file',
      ['read', 'nowhere.txt'],
      2,
      /^hearsay: file-not-found: nowhere\.txt does not exist; check the path\n/,
    ],
  ])('with %s gives its exit code and says why', (_, args, code, message) => {
    const { status, stderr } = run(args)
    expect(stderr).toMatch(message)
    expect(status).toBe(code)
  })
})

describe.skipIf(!hasModel)(title, () => {
  it('reads a report and shows it, coloured only where asked', () => {
    const plain = run(['read', report])
    expect([plain.status, plain.stderr]).toEqual([0, ''])
    expect(plain.stdout).toMatch(/^── 02-courier-leaked-memo ─+\n/)
    expect(plain.stdout).toMatch(/\n\d+ statements\n/)
    expect(plain.stdout).not.toContain('\x1b')
    expect(run(['read', report], { FORCE_COLOR: '1' }).stdout).toContain('\x1b[1m')
  })

  it('prints readings in the order of the reports, their texts unaltered, every span in the text', () => {
    const { status, stdout } = run(['read', lines, '--jsonl'])
    const given = readingsIn(readText('examples/reports.jsonl'))
    const readings = readingsIn(stdout)
    expect(status).toBe(0)
    expect(readings.map(({ id, text }) => [id, text])).toEqual(given.map(({ id, text }) => [id, text]))
    for (const { text, statements } of readings) {
      for (const { content, words } of statements) {
        expect(content.map(([begin, end]) => text.slice(begin, end)).join(' … ')).toBe(words)
      }
    }
  })

  it('finds in a file what it finds in a line', () => {
    const fromFile: Reading = JSON.parse(run(['read', report, '--json']).stdout)
    const fromLine = readingsIn(run(['read', lines, '--jsonl']).stdout).find(({ id }) => id === fromFile.id)
    expect(fromLine?.statements).toEqual(fromFile.statements)
  })

  it('ends quietly when nobody reads on', () => {
    const command = `"${process.execPath}" "${main}" read "${lines}" "${lines}" --jsonl | head -c 100`
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
    expect([stdout.length, stderr]).toEqual([100, ''])
  })

  it('ends with 130 on Ctrl-C', async () => {
    const child = spawn(process.execPath, [main, 'read', '-', '--jsonl'], { stdio: ['pipe', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr.on('data', (data) => {
      errors += data
    })
    // The complaint tells that it runs, once enough is there to know the format; standard input stays open, so that it cannot
    // end by itself.
    child.stderr.once('data', () => child.kill('SIGINT'))
    child.stdin.write(`{"id": bad}\n${' '.repeat(10_000)}`)
    const code = await new Promise((resolve) => child.on('exit', resolve))
    child.stdin.destroy()
    expect(code).toBe(130)
    expect(errors).toMatch(/^hearsay: malformed-line: .*\nhearsay: 0 reports read, 1 set aside \(1 malformed-line\)\n$/)
  })

  it('stops on Ctrl-C between two readings, and what was written is whole', async () => {
    const child = spawn(process.execPath, [main, 'read', '-', '--jsonl'], { stdio: ['pipe', 'pipe', 'ignore'] })
    let output = ''
    child.stdout.on('data', (data) => {
      output += data
      child.kill('SIGINT')
    })
    // More than one batch, and standard input stays open.
    child.stdin.write(
      Array.from({ length: 300 }, (_, at) => `${JSON.stringify({ id: `${at}`, text: 'He said it.' })}\n`).join(''),
    )
    const code = await new Promise((resolve) => child.on('close', resolve))
    child.stdin.destroy()
    expect(code).toBe(130)
    expect(readingsIn(output).length).toBeGreaterThan(0)
  })
})

const PAGES = ['read', 'read-saved-pages', 'feeds', 'web-archives', 'mail', 'json', 'bulk'].map(
  (name) => `docs/how-to/${name}.md`,
)

describe.skipIf(!hasModel).each(PAGES)('In %s', (page) => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
    for (const [name, content] of Object.entries(DOCUMENTS)) writeFileSync(join(folder, name), content)
    mkdirSync(join(folder, 'saved'))
    writeFileSync(join(folder, 'saved', 'fire.html'), articlePage())
    copyFileSync(report, join(folder, 'report.txt'))
    copyFileSync(lines, join(folder, 'news.jsonl'))
    writeFileSync(join(folder, 'news.jsonl.gz'), gzipSync(readFileSync(lines)))
    cpSync(join(examples, 'reports'), join(folder, 'reports'), { recursive: true })
    cpSync(join(root, 'test/corpus/pages/wordpress/page.html'), join(folder, 'saved.html'))
    cpSync(join(root, 'test/corpus/pages/wire-copy/page.html'), join(folder, 'pages/wire.html'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const commands = codeBlocks(readText(page), 'sh').flatMap((block) => block.trim().split('\n'))

  it('stand commands', () => {
    expect(commands.length).toBeGreaterThan(1)
  })

  it.each(commands)('the command works: %s', (command) => {
    const ours = command.replace('npx hearsay', `"${process.execPath}" "${main}"`)
    const { status, stderr } = spawnSync('sh', ['-c', ours], { cwd: folder, encoding: 'utf8' })
    // An item of a feed that is a link alone is set aside, which the page tells.
    const expected = stderr.includes('no-text') ? 1 : 0
    expect([status, stderr]).toEqual([
      expected,
      expected === 1 ? expect.stringContaining('1 set aside (1 no-text)') : '',
    ])
  })
})
