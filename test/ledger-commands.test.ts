import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeBlocks } from './markdown.js'
import { readText, root } from './repository.js'

const main = join(root, 'dist/cli/main.js')
const lines = join(root, 'examples/reports.jsonl')
const hasModel = existsSync(join(root, 'model/manifest.json'))

describe.skipIf(!hasModel)('The page about the ledger', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
    cpSync(join(root, 'examples/reports'), join(folder, 'reports'), { recursive: true })
    cpSync(lines, join(folder, 'news.jsonl'))
    writeFileSync(join(folder, 'news.jsonl.gz'), gzipSync(readFileSync(lines)))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const commands = codeBlocks(readText('docs/how-to/keep-a-ledger.md'), 'sh').flatMap((block) =>
    block.trim().split('\n'),
  )

  it('has commands', () => {
    expect(commands.length).toBeGreaterThan(15)
  })

  it.each(commands)('has a command that works: %s', (command) => {
    const ours = command.replace('npx hearsay', `"${process.execPath}" "${main}"`)
    const env = { ...process.env, HEARSAY_LEDGER: join(folder, 'ledger') }
    execFileSync('sh', ['-c', ours], { cwd: folder, env, stdio: ['ignore', 'ignore', 'ignore'] })
  })
})

describe('A command on a ledger', () => {
  it.each<[string, string[], number, RegExp]>([
    ['a folder of something else', ['find', 'x', '--ledger', root], 3, /^hearsay: not-a-ledger: /],
    [
      'a server that does not answer',
      ['find', '--ledger', 'postgres://a:secret@localhost:1/b'],
      3,
      /^hearsay: ledger-unreachable: (?!.*secret)/,
    ],
    ['a decision without its reason', ['decide', 'wrong', 'x'], 2, /needs its reason/],
    [
      'a backup that is none',
      ['restore', join(root, 'package.json'), '--ledger', '/nowhere'],
      2,
      /^hearsay: bad-backup: /,
    ],
    ['an order that there is not', ['find', '--sort', 'length'], 2, /Allowed choices are date, relevance/],
  ])('with %s gives its exit code and says why', (_, args, code, message) => {
    const { status, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
    expect(stderr).toMatch(message)
    expect(status).toBe(code)
  })
})

describe('Killing a process that adds', () => {
  it('loses nothing that was acknowledged', () => {
    const script = join(root, 'scripts/kill-while-adding.mjs')
    expect(
      execFileSync(process.execPath, [script, '10'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
    ).toMatch(/nothing lost/)
  }, 600_000)
})
