/** One step from a version of the tables to the next. A step that was released is never changed; a new one follows it. */
export interface Migration {
  /** The version that the tables have after it; the steps count from 1 without a gap. */
  readonly version: number
  readonly name: string
  /** Several statements. They run in one transaction with the record of the version. */
  readonly sql: string
}
