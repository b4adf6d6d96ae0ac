import { fileURLToPath } from 'node:url'
import { loadModel } from './inference/onnx-model.js'
import { readReports } from './reading/read.js'
import type { ModelName, Reading, Report } from './reading/types.js'

/** Characters read together: enough to keep the model busy, little enough to hold in memory. */
const BATCH = 60_000
const MOST_REPORTS = 64

export interface ReaderOptions {
  /** A folder with `manifest.json` and weights; the model of the package where it is left out. */
  readonly modelFolder?: string
  /** Threads of the model; 2 where it is left out. */
  readonly threads?: number
}

/** Reads reports with one loaded model. */
export interface Reader {
  readonly model: ModelName
  /** Who claims what in one report. */
  read(report: Report): Promise<Reading>
  /** The readings of many reports in the order they come, a few at a time. */
  readAll(reports: Iterable<Report> | AsyncIterable<Report>): AsyncGenerator<Reading>
  close(): Promise<void>
}

/** Loads the model and gives a reader. Throws `ModelError` where the model's files are missing or damaged. */
export async function createReader(options: ReaderOptions = {}): Promise<Reader> {
  const folder = options.modelFolder ?? fileURLToPath(new URL('../model', import.meta.url))
  const model = await loadModel(folder, options.threads)
  return {
    model: { name: model.name, version: model.version },
    read: async (report) => (await readReports([report], model))[0] as Reading,
    readAll: async function* (reports) {
      yield* oneAhead(batches(reports), (batch) => readReports(batch, model))
    },
    close: () => model.close(),
  }
}

/** Begins a batch before the one before it is given out, so that the model has work while this thread assembles. */
async function* oneAhead<In, Out>(
  batches: AsyncIterable<In>,
  work: (batch: In) => Promise<Out[]>,
): AsyncGenerator<Out> {
  let ahead: Promise<Out[]> = Promise.resolve([])
  for await (const batch of batches) {
    const before = ahead
    ahead = work(batch)
    // A failure is thrown when its turn comes.
    ahead.catch(() => {})
    yield* await before
  }
  yield* await ahead
}

async function* batches(reports: Iterable<Report> | AsyncIterable<Report>): AsyncGenerator<Report[]> {
  let batch: Report[] = []
  let size = 0
  for await (const report of reports) {
    batch.push(report)
    size += report.text.length
    if (size < BATCH && batch.length < MOST_REPORTS) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}
