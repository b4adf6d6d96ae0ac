import { csvRow } from '../ledger/export/csv.js'
import { type FindQuestion, type Found, find as findIn } from '../ledger/index.js'
import type { Act, Quotation, Standing } from '../reading/types.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { renderTable } from './render/table.js'
import { tableWidth } from './render/table-width.js'
import { oneLine } from './render/visible.js'
import { type LedgerOptions, withLedger } from './with-ledger.js'
import type { World } from './world.js'
import { write } from './write.js'

export interface FindOptions extends LedgerOptions {
  readonly who?: string
  readonly act?: readonly string[]
  readonly standing?: readonly string[]
  readonly quotation?: readonly string[]
  readonly outlet?: string
  readonly since?: string
  readonly until?: string
  readonly chainIncludes?: string
  readonly all?: boolean
  readonly sort?: 'date' | 'relevance'
  readonly limit?: number
  readonly after?: string
  readonly json?: boolean
  readonly csv?: boolean
  readonly width?: number
}

/** `hearsay find`: statements by their words and by what they are. */
export async function find(words: readonly string[], options: FindOptions, world: World): Promise<ExitCode> {
  const page = await withLedger(world, options, (ledger) => findIn(ledger, questionOf(words, options)))
  if (options.json) await write(world.stdout, `${JSON.stringify(page, null, 2)}\n`)
  else if (options.csv) await write(world.stdout, page.found.map(csvOf).join(''))
  else {
    await write(world.stdout, renderTable(COLUMNS, page.found.map(rowOf), tableWidth(world, options.width)))
    world.stderr.write(`hearsay: ${oneLine(page.says)}${page.found.length === 0 ? ' There are none.' : ''}\n`)
    if (page.next !== null) world.stderr.write(`hearsay: There is more: --after ${page.next}\n`)
  }
  return EXIT.done
}

function questionOf(words: readonly string[], options: FindOptions): FindQuestion {
  const { ledger, json, csv, width, act, standing, quotation, ...rest } = options
  return {
    ...rest,
    ...(words.length === 0 ? {} : { words: words.join(' ') }),
    // What stands in the list of a field is checked by the ledger, which knows them.
    ...(act === undefined ? {} : { act: act as Act[] }),
    ...(standing === undefined ? {} : { standing: standing as Standing[] }),
    ...(quotation === undefined ? {} : { quotation: quotation as Quotation[] }),
  }
}

const COLUMNS = [
  { title: 'published', least: 10, share: 0 },
  { title: 'voices', least: 14, share: 2 },
  { title: 'act', least: 6, share: 0 },
  { title: 'words', least: 20, share: 5 },
  { title: 'where', least: 12, share: 2 },
]

function rowOf({ report, chain, act, words, quotation, address }: Found): string[] {
  const said = quotation === 'direct' ? `“${words}”` : words
  const where = [report.outlet ?? report.name, report.url ?? address].join(' · ')
  return [report.published?.slice(0, 10) ?? '', chain.map(({ who }) => who).join(' ← '), act, said, where]
}

function csvOf({ address, report, chain, act, quotation, words, sentence, confidence, origin }: Found): string {
  return csvRow([
    ...[address, report.outlet, report.title, report.url, report.published, act, quotation, chain.at(-1)?.who],
    ...[chain.map(({ who }) => who).join(' ← '), words, sentence, confidence, origin],
  ])
}
