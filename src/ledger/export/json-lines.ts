import type { KeptReading } from '../store/load.js'

/** A reading a line, as `hearsay read --jsonl` writes it, with the report's key and the statements' ids; `hearsay add` takes it in. */
export function jsonLine({ kept, report, addedAt, ...reading }: KeptReading): string {
  const statements = reading.statements.map((statement, at) => ({ ...statement, ...kept[at] }))
  return `${JSON.stringify({ ...reading, statements })}\n`
}
