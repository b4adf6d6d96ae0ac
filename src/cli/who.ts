import { type Count, mostQuoted, type Quoted, quotedByName, type VoicePage, voicePage } from '../ledger/index.js'
import { counted } from '../web/words.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { renderTable } from './render/table.js'
import { tableWidth } from './render/table-width.js'
import { oneLine } from './render/visible.js'
import { type LedgerOptions, withLedger } from './with-ledger.js'
import type { World } from './world.js'
import { write } from './write.js'

export interface WhoOptions extends LedgerOptions {
  readonly limit?: number
  readonly json?: boolean
  readonly width?: number
}

const USUAL_LIMIT = 20

/** `hearsay who`: one voice with all that it said, or those that are quoted most. */
export async function who(names: readonly string[], options: WhoOptions, world: World): Promise<ExitCode> {
  const name = names.join(' ')
  const limit = options.limit ?? USUAL_LIMIT
  const found = await withLedger(world, options, async (ledger) => {
    const quoted = name === '' ? await mostQuoted(ledger, limit) : await quotedByName(ledger, name, limit)
    const one = theOne(name, quoted)
    return one === undefined ? quoted : ((await voicePage(ledger, one.key, limit)) ?? quoted)
  })
  const width = tableWidth(world, options.width)
  if (options.json) await write(world.stdout, `${JSON.stringify(found, null, 2)}\n`)
  else if ('names' in found) await write(world.stdout, pageOf(found, width))
  else await write(world.stdout, listOf(found, width))
  if (!('names' in found)) world.stderr.write(`hearsay: ${oneLine(hint(name, found.length))}\n`)
  return EXIT.done
}

/** The only one of the name, or the only one that is called exactly so. */
function theOne(name: string, quoted: readonly Quoted[]): Quoted | undefined {
  if (name === '') return undefined
  const exact = quoted.filter(({ label, key }) => label === name || key === name)
  return exact.length === 1 ? exact[0] : quoted.length === 1 ? quoted[0] : undefined
}

function hint(name: string, count: number): string {
  if (name === '') return `${counted(count, 'voice')}, the most quoted first.`
  if (count === 0) return `Nobody called ${name} speaks in the ledger.`
  return `${count} voices go by ${name}; name one in full, or by its key.`
}

function listOf(quoted: readonly Quoted[], width: number): string {
  const columns = [
    { title: 'voice', least: 20, share: 1 },
    { title: 'standing', least: 11, share: 0 },
    { title: 'statements', least: 10, share: 0 },
    { title: 'reports', least: 7, share: 0 },
    { title: 'key', least: 16, share: 0 },
  ]
  const rows = quoted.map(({ label, standing, statements, reports, key }) => [
    label,
    standing,
    `${statements}`,
    `${reports}`,
    key,
  ])
  return renderTable(columns, rows, width)
}

function pageOf(page: VoicePage, width: number): string {
  const lists: (readonly [title: string, counts: readonly Count[]])[] = [
    ['names', page.names],
    ['acts', page.acts],
    ['years', page.years],
    ['relayed by', page.relayedBy],
    ['outlets', page.outlets],
    ['denies about', page.denies],
    ['accuses', page.accuses],
  ]
  const facts = [
    [
      page.label,
      `${page.standing}, ${counted(page.statements, 'statement')} in ${counted(page.reports, 'report')}, key ${page.key}`,
    ],
    ...lists.filter(([, counts]) => counts.length > 0).map(([title, counts]) => [title, shownCounts(counts)]),
  ]
  const said = page.newest.map(({ report, act, words, address }) => [
    report.published?.slice(0, 10) ?? '',
    act,
    words,
    report.outlet ?? address,
  ])
  const about = renderTable(
    [
      { title: '', least: 14, share: 1 },
      { title: '', least: 30, share: 4 },
    ],
    facts,
    width,
  )
  const list = renderTable(
    [
      { title: 'published', least: 10, share: 0 },
      { title: 'act', least: 8, share: 0 },
      { title: 'words', least: 20, share: 4 },
      { title: 'where', least: 12, share: 1 },
    ],
    said,
    width,
  )
  return `${about.replace(/^\s*\n/, '')}\n${list}`
}

function shownCounts(counts: readonly Count[]): string {
  return counts.map(({ name, count }) => `${name} (${count})`).join(', ')
}
