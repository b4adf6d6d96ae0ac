import { compareNew, exportLines, type Ledger, record } from '../../src/ledger/index.js'
import type { Reading } from '../../src/reading/types.js'

export const BECAUSE = { who: 'desk', why: 'we asked' }

export async function all(lines: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = []
  for await (const line of lines) found.push(line)
  return found
}

export async function* of(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines.map((line) => line.trimEnd())
}

/** What one can see of a ledger, without the numbers that it gives itself. */
export async function stateOf(ledger: Ledger): Promise<string[]> {
  const derived = await ledger.rows<{ line: string }>(`
    SELECT format('%s %s %s %s', r.key, n.who, a.standing, e.key) AS line FROM appearances a JOIN reports r USING (report)
      JOIN names n ON n.name = a.name JOIN entities e USING (entity)
    UNION ALL SELECT format('%s.%s %s %s %s %s %s', r.key, s.id, e.key, s.search, f.key, s.superseded, s.wrong) FROM statements s
      JOIN reports r USING (report) JOIN entities e ON e.entity = s.speaker LEFT JOIN reports f ON f.report = s.origin
    UNION ALL SELECT format('%s %s %s %s', key, kind, decided, explanation) FROM copies
    UNION ALL SELECT format('%s %s', count(*), sum(hash::bigint)) FROM shingles ORDER BY 1`)
  return [...(await all(exportLines(ledger, 'csv'))), ...derived.map(({ line }) => line)]
}

export async function filled(ledgers: { open(): Promise<Ledger> }, ...readings: Reading[]): Promise<Ledger> {
  const ledger = await ledgers.open()
  await record(ledger, readings)
  while ((await compareNew(ledger, 10)) > 0);
  return ledger
}
