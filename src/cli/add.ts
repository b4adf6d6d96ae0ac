import { ingest, unknown } from '../ingest.js'
import { findSources, type Source, takeIn } from '../intake/index.js'
import { enqueue, type Ledger, settle } from '../ledger/index.js'
import type { Report } from '../reading/types.js'
import { AddTally } from './add-tally.js'
import type { ExitCode } from './exit-codes.js'
import { usageError } from './failure.js'
import { type LedgerOptions, withLedger } from './with-ledger.js'
import type { World } from './world.js'

export interface AddOptions extends LedgerOptions {
  /** Only say what would be added. */
  readonly dryRun?: boolean
  /** Let the reports wait for `hearsay work`. */
  readonly queue?: boolean
}

/** Reports put into the queue at once. */
const BATCH = 200

/** `hearsay add`: takes reports in, reads those that the ledger does not have, and records them. */
export async function add(paths: readonly string[], options: AddOptions, world: World): Promise<ExitCode> {
  if (paths.length === 0 && world.stdin.isTTY) throw usageError('Nothing to add: name a file or a folder.', 'add')
  const { sources, errors, skipped } = await findSources(paths.length === 0 ? ['-'] : paths)
  return withLedger(world, options, async (ledger) => {
    const tally = new AddTally(world, sources)
    for (const error of errors) tally.setAside(error)
    for (const _ of skipped) tally.skipped()
    if (sources.length > 0) await addAll(sources, options, world, ledger, tally)
    tally.close(options.dryRun ? 'would be added' : options.queue ? 'put into the queue' : 'added')
    return tally.exitCode()
  })
}

async function addAll(
  sources: readonly Source[],
  options: AddOptions,
  world: World,
  ledger: Ledger,
  tally: AddTally,
): Promise<void> {
  const taken = takeIn(sources, world.stdin)
  if (options.dryRun) {
    for await (const report of unknown(taken, dry(ledger), tally)) tally.counted(report)
    return
  }
  if (options.queue) return putAll(unknown(taken, ledger, tally), ledger, tally)
  const reader = await world.openReader()
  try {
    await ingest(taken, reader, ledger, tally)
  } finally {
    await reader.close()
  }
  await settle(ledger)
}

/** The same ledger for those who only ask: what would be written is left. */
function dry(ledger: Ledger): Ledger {
  return {
    ...ledger,
    rows: (sql, values) => (/^\s*SELECT/i.test(sql) ? ledger.rows(sql, values) : Promise.resolve([])),
  }
}

async function putAll(reports: AsyncIterable<Report>, ledger: Ledger, tally: AddTally): Promise<void> {
  let batch: Report[] = []
  const put = async () => {
    tally.queued(await enqueue(ledger, batch), batch.length)
    batch = []
  }
  for await (const report of reports) if (batch.push(report) >= BATCH) await put()
  await put()
}
