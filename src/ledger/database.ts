/** What a query is given. `Json` binds a whole table of rows as one value. */
export type Value = string | number | boolean | null | readonly string[] | readonly number[] | Json

/** Plain data that is sent as JSON. */
export interface Json {
  readonly json: unknown
}

/** Asks the database. Values are only ever bound, never written into the SQL. */
export interface Queries {
  rows<Row extends object>(sql: string, values?: readonly Value[]): Promise<Row[]>
  /** Several statements without values. */
  run(sql: string): Promise<void>
}

/** What the ledger needs of a database. PGlite and PostgreSQL stand behind it, with the same SQL. */
export interface Database extends Queries {
  readonly kind: 'folder' | 'server'
  /** All or nothing; when it resolves, what was written is on disk. One at a time, in the order of the calls. */
  transaction<T>(use: (queries: Queries) => Promise<T>): Promise<T>
  /** Puts what is on disk into a form that opens fast. A server does so by itself. */
  checkpoint(): Promise<void>
  close(): Promise<void>
}
