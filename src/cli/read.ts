import { fstatSync } from 'node:fs'
import type { Report } from '../index.js'
import { type FileId, findSources, type Source, takeIn } from '../intake/index.js'
import type { ExitCode } from './exit-codes.js'
import { usageError } from './failure.js'
import { createOutput, type Output, type OutputOptions } from './output/index.js'
import { createProgress } from './progress.js'
import { Tally } from './tally.js'
import type { World } from './world.js'

/** What `hearsay read` can be told. */
export interface ReadOptions extends OutputOptions {
  /** Take pages in other languages than English too. */
  readonly anyLanguage?: boolean
}

/** `hearsay read`: takes reports in, reads them, and puts the readings out in the order of the reports. */
export async function read(paths: readonly string[], options: ReadOptions, world: World): Promise<ExitCode> {
  if (paths.length === 0 && world.stdin.isTTY) throw usageError('Nothing to read: name a file or a folder.')
  const { sources, errors, skipped } = await findSources(paths.length === 0 ? ['-'] : paths, outputFile())
  const run = new Run(world, createOutput(options, world))
  run.tally.skip(skipped)
  for (const error of errors) run.tally.setAside(error)
  const { anyLanguage = false } = options
  if (sources.length > 0) await run.readAll(sources.map((source) => ({ ...source, anyLanguage })))
  run.tally.close()
  return run.tally.exitCode()
}

/** One run of the command, from its sources to its output. */
class Run {
  readonly progress
  readonly tally
  /** For each report that is being read, how far the bytes have come with it. */
  readonly #places: number[] = []

  constructor(
    readonly world: World,
    readonly output: Output,
  ) {
    this.progress = createProgress(world.stderr, world.now)
    this.tally = new Tally(world.stderr, () => this.progress.clear())
  }

  async readAll(sources: readonly Source[]): Promise<void> {
    const size = sizeOf(sources)
    const reader = await this.world.openReader()
    try {
      for await (const reading of reader.readAll(this.#reports(sources))) {
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

  async *#reports(sources: readonly Source[]): AsyncGenerator<Report> {
    let count = 0
    for await (const taken of takeIn(sources, this.world.stdin)) {
      if (taken.kind === 'skipped') this.tally.skip(1)
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
