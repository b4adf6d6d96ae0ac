import type { Watcher } from '../ingest.js'
import type { HearsayInputError, Source } from '../intake/index.js'
import type { Recorded } from '../ledger/index.js'
import type { Reading, Report } from '../reading/types.js'
import { counted } from '../web/words.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { createProgress, type Progress } from './progress.js'
import { oneLine } from './render/visible.js'
import type { World } from './world.js'

/** Counts what becomes of the documents that are added, shows how far it is, and says in the end how it went. */
export class AddTally implements Watcher {
  readonly #world: World
  readonly #progress: Progress
  readonly #size: number | null
  readonly #places: number[] = []
  #added = 0
  #statements = 0
  #versions = 0
  #known = 0
  #setAside = 0
  #skipped = 0

  constructor(world: World, sources: readonly Source[]) {
    this.#world = world
    this.#progress = createProgress(world.stderr, world.now)
    this.#size = sources.reduce<number | null>(
      (sum, { size }) => (sum === null || size === null ? null : sum + size),
      0,
    )
  }

  recorded({ added, known }: Recorded, readings: readonly Reading[]): void {
    this.#added += added.length
    this.#known += known
    this.#statements += added.reduce((sum, { statements }) => sum + statements, 0)
    this.#versions += added.filter(({ version }) => version > 1).length
    for (const { text } of readings) this.#progress.step(text, this.#share(this.#places.shift()))
  }

  known(): void {
    this.#known++
  }

  skipped(): void {
    this.#skipped++
  }

  taken(consumed: number): void {
    this.#places.push(consumed)
  }

  /** In a dry run. */
  counted(_: Report): void {
    this.#added++
  }

  /** Of reports that were to wait, some may have waited already. */
  queued(added: number, all: number): void {
    this.#added += added
    this.#known += all - added
  }

  setAside({ code, message }: HearsayInputError): void {
    this.#setAside++
    this.#progress.clear()
    this.#world.stderr.write(`hearsay: ${code}: ${oneLine(message)}\n`)
  }

  /** The sum, on standard error; *done* says what was done with those that are new. */
  close(done: string): void {
    this.#progress.clear()
    const statements = this.#statements > 0 ? ` (${counted(this.#statements, 'statement')})` : ''
    const parts = [`${counted(this.#added, 'report')} ${done}${statements}`]
    if (this.#versions > 0)
      parts.push(`${this.#versions} of them new ${this.#versions === 1 ? 'version' : 'versions'} of an address`)
    if (this.#known > 0) parts.push(`${this.#known} known already`)
    if (this.#setAside > 0) parts.push(`${this.#setAside} set aside`)
    if (this.#skipped > 0) parts.push(`${counted(this.#skipped, 'other file')} passed over`)
    this.#world.stderr.write(`hearsay: ${parts.join(', ')}\n`)
  }

  exitCode(): ExitCode {
    if (this.#added + this.#known === 0) return EXIT.nothingRead
    return this.#setAside > 0 ? EXIT.someSetAside : EXIT.done
  }

  #share(place: number | undefined): number | null {
    return place === undefined || this.#size === null ? null : Math.min(place / this.#size, 1)
  }
}
