import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { expect, it } from 'vitest'
import { EXIT } from '../src/cli/exit-codes.js'
import { createProgram } from '../src/cli/program.js'
import { readText, root } from './repository.js'

const PAGE = 'docs/reference/command.md'
const program = createProgram(
  { read: async () => EXIT.done, onLedger: async () => EXIT.done, serve: async () => EXIT.done },
  () => {},
)

function helpOf(command: Command): string {
  const parts: string[] = []
  command.configureOutput({ writeOut: (part) => parts.push(part) }).outputHelp()
  return parts.join('').trimEnd()
}

function reference(): string {
  const intro =
    'Made from the command’s own help. [How to read reports](../how-to/read.md) and [how to keep a ledger](../how-to/keep-a-ledger.md) explain it with examples.'
  const sections = [program, ...program.commands].map((command) => {
    const name = command === program ? 'hearsay' : `hearsay ${command.name()}`
    return `## ${name}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\`\n`
  })
  return `# The command\n\n${intro}\n\n${sections.join('\n')}`
}

it('The reference says what --help says; npx vitest run test/command-reference.test.ts -u writes it', async () => {
  expect(existsSync(join(root, PAGE))).toBe(true)
  await expect(reference()).toMatchFileSnapshot(join(root, PAGE))
})

it('Every exit code is in the help and on the page about reading', () => {
  for (const text of [reference(), readText('docs/how-to/read.md')]) {
    const missing = Object.values(EXIT).filter((code) => !new RegExp(`^\\W*${code}\\s+\\S`, 'm').test(text))
    expect(missing).toEqual([])
  }
})

it('Every code of an input error is on the page about reading', () => {
  const codes = [...readText('src/intake/errors.ts').matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, code]) => code)
  const page = readText('docs/how-to/read.md')
  expect(codes.length).toBeGreaterThan(5)
  expect(codes.filter((code) => !page.includes(`| \`${code}\` |`))).toEqual([])
})

it('Every code of a ledger’s error is on the page about the ledger', () => {
  const codes = [...readText('src/ledger/errors.ts').matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, code]) => code)
  const page = readText('docs/how-to/keep-a-ledger.md')
  expect(codes.length).toBeGreaterThan(10)
  expect(codes.filter((code) => !page.includes(`| \`${code}\` |`))).toEqual([])
})

it('Every command has a file of its own', () => {
  const files = readdirSync(join(root, 'src/cli'))
  expect(program.commands.map((command) => `${command.name()}.ts`).filter((file) => !files.includes(file))).toEqual([])
})
