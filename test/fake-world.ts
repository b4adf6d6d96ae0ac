import { Readable, Writable } from 'node:stream'
import type { World } from '../src/cli/world.js'
import type { Reader, Reading, Report } from '../src/index.js'
import { createPageReader } from '../src/intake/pages/page-reader.js'

/** A stream that keeps what it is given. */
export class Kept extends Writable {
  text = ''

  constructor(
    readonly isTTY = false,
    readonly columns = 80,
  ) {
    super({ decodeStrings: false })
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    this.text += chunk
    done()
  }
}

/** A world without a model: each report becomes one paragraph without statements. */
export function fakeWorld(more: Partial<World> & { input?: string } = {}) {
  let clock = 0
  const world = {
    stdin: Readable.from(more.input === undefined ? [] : [Buffer.from(more.input)]),
    stdout: new Kept(),
    stderr: new Kept(),
    env: {},
    openReader: async () => fakeReader,
    openPages: createPageReader,
    openLedger: async () => {
      throw new Error('This world has no ledger.')
    },
    now: () => (clock += 200),
    ...more,
  }
  return world
}

const MODEL = { name: 'none', version: '1' }

function readingOf(report: Report): Reading {
  return {
    ...report,
    passages: [{ span: [0, report.text.length], role: 'paragraph' }],
    statements: [],
    dropped: [],
    model: MODEL,
  }
}

const fakeReader: Reader = {
  model: MODEL,
  read: async (report) => readingOf(report),
  async *readAll(reports) {
    for await (const report of reports) yield readingOf(report)
  },
  close: async () => {},
}
