import { describe, expect, it } from 'vitest'
import { findCycle } from './cycles.js'
import { type Import, importsOf, packageOf } from './imports.js'
import { filesBelow, readText } from './repository.js'

/** The arrows of the layout: each part and the parts that it may import. `docs/decisions/0001-one-package.md` says why. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  reading: [],
  inference: ['reading'],
  intake: ['reading'],
  ledger: ['reading'],
  ingest: ['reading', 'intake', 'ledger'],
  web: ['reading', 'ledger'],
  server: ['reading', 'ingest', 'ledger', 'web'],
  client: ['reading', 'server'],
  reader: ['reading', 'inference'],
  index: ['reader', 'reading', 'inference', 'intake', 'ledger', 'ingest'],
  cli: ['reader', 'reading', 'inference', 'intake', 'ledger', 'ingest', 'web', 'server', 'index'],
}

/** These parts know the reading's data, and none of its code. */
const DATA_ONLY = ['inference', 'intake', 'ledger', 'web', 'server']
/** The reading's data: its types, the lists of words that they are made from, what it asks of a model, and its table of countries. */
const DATA = ['src/reading/types.ts', 'src/reading/model.ts', 'src/reading/resolve/demonyms.ts']

/** Each package that the program uses, and the one part that may import it. A new one is entered here and in package.json. */
const PACKAGES: Readonly<Record<string, string>> = {
  '@electric-sql/pglite': 'ledger',
  '@exodus/bytes': 'intake',
  '@hono/node-server': 'server',
  '@mozilla/readability': 'intake',
  commander: 'cli',
  defuddle: 'intake',
  hono: 'server',
  'html-encoding-sniffer': 'intake',
  htmlparser2: 'intake',
  linkedom: 'intake',
  'modern-tar': 'intake',
  'onnxruntime-node': 'inference',
  pg: 'ledger',
  picomatch: 'intake',
  'postal-mime': 'intake',
  tinyld: 'intake',
  yauzl: 'intake',
}

const LONGEST_FILE = 300
/** Tables of words may be longer: they are data. */
const TABLES = ['src/reading/segment/vocabulary.ts']

const sources = filesBelow('src', '.ts').filter((file) => !file.endsWith('.test.ts'))
const imports = sources.flatMap((file) => importsOf(file))
const inner = imports.filter((found): found is Import & { to: string } => found.to !== null)

/** `src/reading/types.ts` belongs to `reading`, `src/index.ts` to `index`. */
function partOf(file: string): string {
  return file.replace(/^src\//, '').replace(/(?:\/|\.ts$).*/, '')
}

function line({ from, specifier }: Import): string {
  return `${from} imports ${specifier}`
}

describe('The layout', () => {
  it('has a rule for every part', () => {
    expect(sources.filter((file) => !(partOf(file) in ARROWS))).toEqual([])
  })

  it('has no arrow that points back', () => {
    const wrong = inner.filter(({ from, to }) => {
      const part = partOf(from)
      return partOf(to) !== part && !ARROWS[part]?.includes(partOf(to))
    })
    expect(wrong.map(line)).toEqual([])
  })

  it('lets inference, intake and ledger take only types and data from the reading', () => {
    const wrong = inner.filter(
      ({ from, to, typeOnly }) =>
        DATA_ONLY.includes(partOf(from)) && partOf(to) === 'reading' && !DATA.includes(to) && !typeOnly,
    )
    expect(wrong.map(line)).toEqual([])
  })

  it('lets nothing but the command itself import the command', () => {
    expect(inner.filter(({ from, to }) => partOf(to) === 'cli' && partOf(from) !== 'cli').map(line)).toEqual([])
  })

  it('keeps every package behind one part, and Node out of the reading', () => {
    const wrong = imports.filter(({ from, specifier, to }) => {
      if (to !== null) return false
      const name = packageOf(specifier)
      return name.startsWith('node:') ? partOf(from) === 'reading' : PACKAGES[name] !== partOf(from)
    })
    expect(wrong.map(line)).toEqual([])
  })

  it('names the packages that package.json installs for the program', () => {
    const { dependencies } = JSON.parse(readText('package.json'))
    expect(Object.keys(dependencies).sort()).toEqual(Object.keys(PACKAGES).sort())
  })

  it('imports only files that exist, and no tests', () => {
    expect(inner.filter(({ to }) => !sources.includes(to)).map(line)).toEqual([])
  })

  it('has no cycle of imports', () => {
    expect(findCycle(inner)).toEqual([])
  })

  it('gives the reading no clock and no chance', () => {
    const hidden = /\b(?:new Date\(\)|Date\.now|Math\.random|performance\.)/
    const reading = sources.filter((file) => partOf(file) === 'reading')
    expect(reading.filter((file) => hidden.test(readText(file)))).toEqual([])
  })

  it('lets no source ask for types that its tsconfig leaves out', () => {
    expect(sources.filter((file) => /^\/\/\/\s*<reference/m.test(readText(file)))).toEqual([])
  })
})

describe('A file', () => {
  const ours = ['src', 'test', 'scripts', 'evaluation', 'benchmarks'].flatMap((folder) =>
    filesBelow(folder, '.ts', '.mjs'),
  )

  it(`has at most ${LONGEST_FILE} lines, unless it is a table`, () => {
    const long = ours.filter((file) => !TABLES.includes(file) && readText(file).split('\n').length - 1 > LONGEST_FILE)
    expect(long).toEqual([])
  })

  it('that is listed as a table exists', () => {
    expect(TABLES.filter((file) => !ours.includes(file))).toEqual([])
  })
})
