import type { KeptReading } from '../store/load.js'

const COLUMNS = [
  ...['address', 'report', 'outlet', 'title', 'url', 'published', 'act', 'quotation', 'who', 'standing', 'chain'],
  ...['words', 'begin', 'end', 'confidence', 'origin', 'wrong'],
] as const

/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[\s\0]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** The first line. */
export function csvHead(): string {
  return csvRow(COLUMNS)
}

/** A row for each statement. */
export function* csvLines({ key, id, text, kept, statements, ...reading }: KeptReading): Generator<string> {
  for (const [at, { act, quotation, chain, words, content, confidence }] of statements.entries()) {
    const more = kept[at]
    const speaker = chain.at(-1)
    yield csvRow([
      ...[`${key}.${more?.id}`, id, reading.outlet, reading.title, reading.url, reading.published, act, quotation],
      ...[speaker?.who, speaker?.standing, chain.map(({ who }) => who).join(' ← '), words],
      ...[content[0]?.[0], content.at(-1)?.[1], confidence, more?.originAgency ?? more?.origin, more?.wrong],
    ])
  }
}

/** A row of RFC 4180. */
export function csvRow(cells: readonly (string | number | boolean | null | undefined)[]): string {
  return `${cells.map((cell) => csvCell(cell)).join(',')}\r\n`
}

/** A spreadsheet shows a formula as its text where an apostrophe stands before it. Numbers of ours stay numbers. */
function csvCell(cell: string | number | boolean | null | undefined): string {
  if (typeof cell !== 'string') return cell === null || cell === undefined ? '' : String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
