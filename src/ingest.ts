/** Where the parts meet: reports are taken in, read, and recorded, with reading and recording at the same time. */
import type { HearsayInputError, Taken } from './intake/index.js'
import { compareNew, keepSetAside, knownKeys, type Ledger, type Recorded, record, reportKey } from './ledger/index.js'
import type { Reading, Report } from './reading/types.js'

/** Reports recorded at once: few enough that little is lost when the power goes, and enough that the disk is rarely waited for. */
const BATCH = 64

/** Reads many reports; a `Reader` does. */
export interface Reads {
  readAll(reports: AsyncIterable<Report>): AsyncIterable<Reading>
}

/** What happens on the way, for those who show it. */
export interface Watcher {
  /** These are on disk now. */
  recorded(batch: Recorded, readings: readonly Reading[]): void
  /** The ledger had it already. */
  known(): void
  setAside(error: HearsayInputError): void
  skipped(): void
  /** It is about to be read; `consumed` counts the bytes of all sources up to it. */
  taken(consumed: number): void
}

/** Puts all reports of the sources into the ledger. What is there already is not read again: a run that was cut off goes on. */
export async function ingest(
  taken: AsyncIterable<Taken>,
  reader: Reads,
  ledger: Ledger,
  watcher: Watcher,
): Promise<void> {
  let recording: Promise<void> = Promise.resolve()
  for await (const readings of batches(reader.readAll(unknown(taken, ledger, watcher)), BATCH)) {
    await recording
    recording = recordBatch(readings, ledger, watcher)
    // It is awaited a batch later, and must not count as unhandled until then.
    recording.catch(() => {})
  }
  await recording
  // Also what an earlier run that was cut off left.
  while ((await compareNew(ledger, BATCH)) > 0);
}

async function recordBatch(readings: readonly Reading[], ledger: Ledger, watcher: Watcher): Promise<void> {
  watcher.recorded(await record(ledger, readings), readings)
  await compareNew(ledger, BATCH)
}

/** The reports that the ledger does not have yet. */
export async function* unknown(taken: AsyncIterable<Taken>, ledger: Ledger, watcher: Watcher): AsyncGenerator<Report> {
  for await (const batch of batches(taken, BATCH)) {
    const reports = batch.flatMap((one) => (one.kind === 'report' ? [one.report] : []))
    const known = await knownKeys(ledger, reports.map(reportKey))
    for (const one of batch) {
      if (one.kind === 'skipped') watcher.skipped()
      else if (one.kind === 'set-aside') watcher.setAside(one.error)
      else if (known.has(reportKey(one.report))) watcher.known()
      else {
        watcher.taken(one.consumed)
        yield one.report
      }
    }
    await keepSetAside(
      ledger,
      batch.flatMap((one) => (one.kind === 'set-aside' ? [documentOf(one.error)] : [])),
    )
  }
}

/** An error's message begins with what it is about. */
export function documentOf({ code, message }: HearsayInputError): { source: string; code: string; message: string } {
  return { source: message.split(/ (?:does|is|has|holds|cannot|was|goes|begins|ends)\b/)[0] ?? message, code, message }
}

async function* batches<T>(values: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const value of values) {
    if (batch.push(value) < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
