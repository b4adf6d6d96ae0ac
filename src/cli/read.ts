import { fstatSync } from 'node:fs'
import type { Report } from '../index.js'
import { type FileId, findSources, PagePool, type Source, type Taken, takeIn } from '../intake/index.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { usageError } from './failure.js'
import { createOutput, type Output } from './output/index.js'
import { createProgress } from './progress.js'
import { type ReadOptions, toIntake } from './read-options.js'
import { createRejects } from './rejects.js'
import { Tally } from './tally.js'
import { untilAborted } from './until-aborted.js'
import type { World } from './world.js'

/** Threads that take pages apart while the model reads others. */
const PAGE_THREADS = 2

/** `hearsay read`: takes reports in, reads them, and puts the readings out in the order of the reports. */
export async function read(paths: readonly string[], options: ReadOptions, world: World): Promise<ExitCode> {
  if (paths.length === 0 && world.stdin.isTTY) throw usageError('Nothing to read: name a file or a folder.')
  const intake = toIntake(options)
  const { sources, errors, skipped } = await findSources(paths.length === 0 ? ['-'] : paths, outputFile())
  const run = new Run(world, options)
  for (const error of skipped) run.tally.skip(error)
  for (const error of errors) run.tally.setAside(error)
  const pages = world.openPages?.(PAGE_THREADS) ?? new PagePool(PAGE_THREADS)
  try {
    if (sources.length > 0) await run.readAll(sources, takeIn(sources, world.stdin, { ...intake, pages }))
  } finally {
    await pages.close()
  }
  run.tally.close()
  return world.interrupted?.aborted ? EXIT.interrupted : run.tally.exitCode()
}

/** One run of the command, from its sources to its output. */
class Run {
  readonly progress
  readonly tally
  readonly output: Output
  /** For each report that is being read, how far the bytes have come with it. */
  readonly #places: number[] = []

  constructor(
    readonly world: World,
    options: ReadOptions,
  ) {
    this.output = createOutput(options, world)
    this.progress = createProgress(world.stderr, world.now)
    const rejects = options.reportRejects === undefined ? null : createRejects(options.reportRejects)
    this.tally = new Tally(world.stderr, () => this.progress.clear(), rejects)
  }

  /** Reads to the end, or to where somebody interrupts: what is put out then is whole. */
  async readAll(sources: readonly Source[], taken: AsyncIterable<Taken>): Promise<void> {
    const size = sizeOf(sources)
    const reader = await this.world.openReader()
    try {
      for await (const reading of untilAborted(reader.readAll(this.#reports(taken)), this.world.interrupted)) {
        this.tally.countRead()
        if (this.world.stdout.isTTY) this.progress.clear()
        await this.output.write(reading)
        this.progress.step(reading.text, shareOf(this.#places.shift(), size))
      }
    } finally {
      await reader.close()
    }
    if (this.tally.read > 0) await this.output.end()
  }

  async *#reports(all: AsyncIterable<Taken>): AsyncGenerator<Report> {
    let count = 0
    for await (const taken of all) {
      if (taken.kind === 'skipped') this.tally.skip(taken.error)
      else if (taken.kind === 'set-aside') this.tally.setAside(taken.error)
      else {
        if (++count > this.output.most) throw usageError('--json shows one report, and there are several; use --jsonl.')
        this.#places.push(taken.consumed)
        yield taken.report
      }
    }
  }
}

/** The bytes of all sources; null where one does not tell. */
function sizeOf(sources: readonly Source[]): number | null {
  return sources.reduce<number | null>((sum, { size }) => (sum === null || size === null ? null : sum + size), 0)
}

function shareOf(place: number | undefined, size: number | null): number | null {
  if (place === undefined || size === null) return null
  // A file that grows meanwhile is no reason for more than all.
  return Math.min(place / size, 1)
}

/** The file that standard output is sent to, lest a command that reads its folder reads its own output without end. */
function outputFile(): FileId | undefined {
  try {
    const stats = fstatSync(1)
    return stats.isFile() ? stats : undefined
  } catch {
    return undefined
  }
}
