import type { Queries, Value } from '../database.js'

/** One question to the ledger: what is asked of the database, and a sentence that says what one is looking at. */
export interface Question {
  readonly sql: string
  readonly values: readonly Value[]
  readonly says: string
}

/** Collects the values of a question and gives each its place in the SQL: nothing that somebody typed is ever part of it. */
export class Values {
  readonly all: Value[] = []

  /** The place of a value: `$3`. */
  bind(value: Value): string {
    this.all.push(value)
    return `$${this.all.length}`
  }
}

export function ask<Row extends object>(queries: Queries, { sql, values }: Question): Promise<Row[]> {
  return queries.rows<Row>(sql, values)
}
