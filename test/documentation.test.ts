import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anchorsOf, codeBlocks, codeOf, relativeLinks } from './markdown.js'
import { filesBelow, readText, root } from './repository.js'

const documents = [...readdirSync(root).filter((name) => name.endsWith('.md')), ...filesBelow('docs', '.md')]
const readme = readText('README.md')
const { scripts } = JSON.parse(readText('package.json'))

/** What the documents' code asks for: `read` where it says `hearsay read`, with *pattern* `hearsay (\w+)`. */
function named(pattern: RegExp): string[] {
  const found = codeOf(readme).flatMap((code) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''))
  return [...new Set(found)]
}

function isBroken(document: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const file = path === '' ? document : posix.join(dirname(document), decodeURIComponent(path))
  if (!existsSync(join(root, file))) return true
  return anchor !== undefined && file.endsWith('.md') && !anchorsOf(readText(file)).includes(anchor)
}

describe('The documentation', () => {
  it.each(documents)('has no broken link in %s', (document) => {
    expect(relativeLinks(readText(document)).filter((link) => isBroken(document, link))).toEqual([])
  })
})

describe('The README', () => {
  it('names only npm scripts that exist', () => {
    const missing = named(/\bnpm (?:run (?!-)([\w:-]+)|(?:test)\b)/g).filter((name) => name && !(name in scripts))
    expect(missing).toEqual([])
  })

  it('names only commands that exist', () => {
    const missing = named(/\bhearsay ([a-z][a-z-]*)/g).filter((name) => !existsSync(join(root, `src/cli/${name}.ts`)))
    expect(missing).toEqual([])
  })

  it('has a library example that runs', () => {
    const [example = ''] = codeBlocks(readme, 'js')
    const program = `const text = 'The mill is closed, the mayor said.'\n${example}\nconsole.log(reading.id)`
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(output).toBe('r1\n')
  })
})
