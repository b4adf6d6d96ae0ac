import type { HearsayInputError } from '../intake/index.js'
import { counted } from '../web/words.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { oneLine } from './render/visible.js'
import type { Out } from './world.js'

/** Counts what became of the documents, and tells of those that were set aside. */
export class Tally {
  #read = 0
  #setAside = 0
  #skipped = 0

  /** *before* runs before anything is written. */
  constructor(
    readonly out: Out,
    readonly before: () => void,
  ) {}

  get read(): number {
    return this.#read
  }

  countRead(): void {
    this.#read++
  }

  skip(files: number): void {
    this.#skipped += files
  }

  setAside({ code, message }: HearsayInputError): void {
    this.#setAside++
    this.before()
    this.out.write(`hearsay: ${code}: ${oneLine(message)}\n`)
  }

  /** The sum, where it is not simply that all was read; to a person also what was passed over. */
  close(): void {
    this.before()
    const isWorthTelling = this.#setAside > 0 || (this.#skipped > 0 && this.out.isTTY === true)
    if (!isWorthTelling) return
    const parts = [`${counted(this.#read, 'report')} read`, `${this.#setAside} set aside`]
    if (this.#skipped > 0) parts.push(`${counted(this.#skipped, 'other file')} passed over`)
    this.out.write(`hearsay: ${parts.join(', ')}\n`)
  }

  exitCode(): ExitCode {
    if (this.#read === 0) return EXIT.nothingRead
    return this.#setAside > 0 ? EXIT.someSetAside : EXIT.done
  }
}
