import type { HearsayInputError } from '../intake/index.js'
import { counted } from '../web/words.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import type { Rejects } from './rejects.js'
import { oneLine } from './render/visible.js'
import type { Out } from './world.js'

/** Of one kind of error so many are told of; a crawl can have a hundred thousand, and the sum counts them all. */
const MOST_TOLD = 20

/** Counts what became of the documents, and tells of those that were set aside. */
export class Tally {
  #read = 0
  readonly #setAside = new Map<string, number>()
  readonly #skipped = new Map<string, number>()

  /** *before* runs before anything is written. */
  constructor(
    readonly out: Out,
    readonly before: () => void,
    readonly rejects: Rejects | null,
  ) {}

  get read(): number {
    return this.#read
  }

  countRead(): void {
    this.#read++
  }

  skip(error: HearsayInputError): void {
    count(this.#skipped, error.code)
    this.rejects?.write(error)
  }

  setAside(error: HearsayInputError): void {
    const { code, message } = error
    const told = count(this.#setAside, code)
    this.rejects?.write(error)
    if (told > MOST_TOLD + 1) return
    this.before()
    const more = `more of this kind are only counted${this.rejects === null ? '; --report-rejects FILE lists all' : ''}`
    this.out.write(`hearsay: ${code}: ${told > MOST_TOLD ? more : oneLine(message)}\n`)
  }

  /** The sum, where it is not simply that all was read; to a person also what was passed over. */
  close(): void {
    this.before()
    this.rejects?.close()
    const isWorthTelling = this.#setAside.size > 0 || (this.#skipped.size > 0 && this.out.isTTY === true)
    if (!isWorthTelling) return
    const parts = [
      `${counted(this.#read, 'report')} read`,
      `${sumOf(this.#setAside)} set aside${reasons(this.#setAside)}`,
    ]
    if (this.#skipped.size > 0)
      parts.push(`${counted(sumOf(this.#skipped), 'other')} passed over${reasons(this.#skipped)}`)
    this.out.write(`hearsay: ${parts.join(', ')}\n`)
  }

  exitCode(): ExitCode {
    if (this.#read === 0) return EXIT.nothingRead
    return this.#setAside.size > 0 ? EXIT.someSetAside : EXIT.done
  }
}

/** Counts one more, and tells how many there are now. */
function count(counts: Map<string, number>, code: string): number {
  const now = (counts.get(code) ?? 0) + 1
  counts.set(code, now)
  return now
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, one) => sum + one, 0)
}

/** ` (12 too-short, 3 not-english)`, the commonest first. */
function reasons(counts: ReadonlyMap<string, number>): string {
  if (counts.size === 0) return ''
  const sorted = [...counts].sort(([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1))
  return ` (${sorted.map(([code, number]) => `${number.toLocaleString('en')} ${code}`).join(', ')})`
}
