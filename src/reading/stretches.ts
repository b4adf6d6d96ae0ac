import type { Span } from './types.js'

/** Characters of a cell: a few sentences, so that a lookup touches few cells and a cell holds few values. */
const CELL = 512

/** Values by the spans that they cover, so that neighbours are found without looking at all of a long report. */
export class Stretches<T> {
  readonly #cells = new Map<number, T[]>()

  add(span: Span, value: T): void {
    for (let cell = Math.floor(span[0] / CELL); cell * CELL < span[1]; cell++) {
      const values = this.#cells.get(cell)
      if (values) values.push(value)
      else this.#cells.set(cell, [value])
    }
  }

  /** Values whose spans may touch this one, each once, in the order in which they were added to a cell. */
  near(span: Span): Iterable<T> {
    const found = new Set<T>()
    for (let cell = Math.floor(span[0] / CELL); cell * CELL < span[1]; cell++) {
      for (const value of this.#cells.get(cell) ?? []) found.add(value)
    }
    return found
  }
}
