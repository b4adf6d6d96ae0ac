import { type Candidate, type CandidateIndex, LEAST_SHARED, MOST_CANDIDATES, MOST_REPORTS } from './candidates.js'
import { mix } from './mix.js'

const FIRST_SIZE = 1 << 12

/**
 * An index in memory: a chained hash table in typed arrays, about 16 bytes for each member of a signature (a `Map` of arrays takes
 * ten times as much and ends at 2^24 keys).
 */
export class MemoryIndex<Key> implements CandidateIndex<Key> {
  readonly #reports: Key[] = []
  #hash = new Int32Array(FIRST_SIZE)
  #report = new Int32Array(FIRST_SIZE)
  /** The entry put in before with the same slot; -1 at the end of the chain. */
  #next = new Int32Array(FIRST_SIZE)
  #slots = new Int32Array(FIRST_SIZE).fill(-1)
  #count = 0

  put(report: Key, signature: Int32Array): void {
    const number = this.#reports.push(report) - 1
    for (const hash of signature) this.#enter(hash, number)
  }

  sharing(signature: Int32Array): Candidate<Key>[] {
    const shared = new Map<number, number>()
    for (const hash of signature)
      for (const number of this.#reportsOf(hash)) shared.set(number, (shared.get(number) ?? 0) + 1)
    return [...shared]
      .filter(([, count]) => count >= LEAST_SHARED)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_CANDIDATES)
      .map(([number, count]) => ({ report: this.#reports[number] as Key, shared: count }))
  }

  #reportsOf(hash: number): number[] {
    const found: number[] = []
    for (let entry = this.#slots[this.#slotOf(hash)] as number; entry >= 0; entry = this.#next[entry] as number)
      if (this.#hash[entry] === hash) found.push(this.#report[entry] as number)
    return found
  }

  #enter(hash: number, report: number): void {
    if (this.#reportsOf(hash).length >= MOST_REPORTS) return
    if (this.#count === this.#hash.length) this.#grow()
    this.#hash[this.#count] = hash
    this.#report[this.#count] = report
    this.#chain(this.#count++)
  }

  #chain(entry: number): void {
    const slot = this.#slotOf(this.#hash[entry] as number)
    this.#next[entry] = this.#slots[slot] as number
    this.#slots[slot] = entry
  }

  #slotOf(hash: number): number {
    return mix(hash) & (this.#slots.length - 1)
  }

  #grow(): void {
    const size = this.#hash.length * 2
    this.#hash = grown(this.#hash, size)
    this.#report = grown(this.#report, size)
    this.#next = grown(this.#next, size)
    this.#slots = new Int32Array(size).fill(-1)
    for (let entry = 0; entry < this.#count; entry++) this.#chain(entry)
  }
}

function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size)
  larger.set(array)
  return larger
}
