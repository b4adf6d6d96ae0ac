import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { Reader, Report } from '../index.js'
import { ingest } from '../ingest.js'
import { type Taken, takeIn } from '../intake/index.js'
import { decide, type Ledger, summaryOf } from '../ledger/index.js'
import { type LogEntry, Problem, type Sent, type Services } from '../server/index.js'
import type { About } from '../web/about-page.js'
import type { Added } from '../web/added-page.js'
import type { World } from './world.js'

/** What the server needs, from the parts of the program. The model is loaded when somebody first has something read. */
export function createServices(
  ledger: Ledger,
  world: World,
  log: (entry: LogEntry) => void,
): Services & { close(): Promise<void> } {
  let reader: Promise<Reader> | undefined
  const open = () => {
    reader ??= world.openReader()
    return reader
  }
  return {
    ledger,
    log,
    now: world.now,
    about: () => aboutOf(ledger),
    read: async (sent) => (await open()).read(await reportIn(sent)),
    add: async (sent) => addTo(ledger, await open(), sent),
    decide: async (decided, reasons) => {
      await decide(ledger, decided, reasons)
    },
    close: async () => (await reader?.catch(() => undefined))?.close(),
  }
}

async function aboutOf(ledger: Ledger): Promise<About> {
  const { reports, statements, setAside, decisions } = await summaryOf(ledger)
  const version = JSON.parse(fileOf('package.json') ?? '{}').version ?? 'of an unknown version'
  const manifest = JSON.parse(fileOf('model/manifest.json') ?? 'null')
  const model = manifest === null ? null : { name: manifest.name, version: manifest.version }
  return { version, model, card: fileOf('model/CARD.md') ?? '', reports, statements, setAside, decisions }
}

function fileOf(path: string): string | null {
  try {
    return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
  } catch {
    return null
  }
}

/** The one report in a document. Throws `Problem`. */
async function reportIn(sent: Sent): Promise<Report> {
  for await (const taken of takenFrom([sent])) {
    if (taken.kind === 'report') return taken.report
    if (taken.kind === 'set-aside') throw new Problem('not-a-report', taken.error.message)
  }
  throw new Problem('not-a-report', 'No report was found in what was sent; send the text of one')
}

async function addTo(ledger: Ledger, reader: Reader, sent: readonly Sent[]): Promise<Added> {
  const added: { key: string; statements: number }[] = []
  const setAside: { code: string; message: string }[] = []
  let known = 0
  await ingest(takenFrom(sent), reader, ledger, {
    recorded: (batch) => {
      added.push(...batch.added.map(({ key, statements }) => ({ key, statements })))
      known += batch.known
    },
    known: () => known++,
    setAside: ({ code, message }) => setAside.push({ code, message }),
    skipped: () => {},
    taken: () => {},
  })
  return { added, known, setAside }
}

async function* takenFrom(sent: readonly Sent[]): AsyncGenerator<Taken> {
  for (const { name, bytes } of sent) {
    const source = { name, path: null, id: name.replace(/\.[^.]+$/, '') || name, found: false, size: bytes.length }
    yield* takeIn([source], Readable.from([Buffer.from(bytes)]))
  }
}
