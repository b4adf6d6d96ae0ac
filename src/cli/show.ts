import {
  askForCopies,
  type Change,
  changesBetween,
  copiesOfQuestion,
  type KeptCopy,
  type KeptReading,
  type Ledger,
  loadReadings,
  reportMeant,
  type Version,
  versionsOf,
} from '../ledger/index.js'
import { abilitiesOf } from './abilities.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { renderReading } from './render/reading.js'
import { oneLine } from './render/visible.js'
import { shorten } from './render/width.js'
import { type LedgerOptions, withLedger } from './with-ledger.js'
import type { World } from './world.js'
import { write } from './write.js'

export interface ShowOptions extends LedgerOptions {
  readonly json?: boolean
  readonly width?: number
  readonly color: boolean
}

/** Lines longer than this are tiring to read. */
const READING_WIDTH = 88
const USUAL_COLUMNS = 80

interface Shown {
  readonly reading: KeptReading
  readonly copies: readonly KeptCopy[]
  readonly versions: readonly Version[]
  /** What the version before this one had otherwise. */
  readonly changes: readonly Change[]
}

/** `hearsay show`: a report from the ledger, marked, with its copies and what changed since the version before. */
export async function show([report = '']: readonly string[], options: ShowOptions, world: World): Promise<ExitCode> {
  const shown = await withLedger(world, options, (ledger) => load(ledger, report))
  if (options.json) await write(world.stdout, `${JSON.stringify(shown, null, 2)}\n`)
  else await write(world.stdout, render(shown, options, world))
  return EXIT.done
}

async function load(ledger: Ledger, meant: string): Promise<Shown> {
  const report = await reportMeant(ledger, meant)
  const [reading] = await loadReadings(ledger, [report])
  const versions = await versionsOf(ledger, report)
  const before = versions.find(({ version }) => version === (reading?.version ?? 1) - 1)
  const [old] = before === undefined ? [] : await loadReadings(ledger, [before.report])
  return {
    reading: reading as KeptReading,
    copies: await askForCopies(ledger, copiesOfQuestion(report, meant)),
    versions,
    changes: old === undefined || reading === undefined ? [] : changesBetween(old.text, reading.text),
  }
}

function render({ reading, copies, versions, changes }: Shown, options: ShowOptions, { stdout, env }: World): string {
  const width = options.width ?? Math.min(stdout.columns || USUAL_COLUMNS, READING_WIDTH)
  const marked = renderReading(reading, { width, abilities: abilitiesOf(stdout, env, options.color) })
  const lists = [
    section(
      'Copied passages',
      copies.map((copy) => copyLine(copy, reading.key)),
      width,
    ),
    section(
      `Version ${reading.version} of ${versions.length}`,
      versions.length > 1 ? versions.map(versionLine) : [],
      width,
    ),
    section(
      'Changes since the version before',
      changes.map(({ kind, words }) => `${kind === 'added' ? '+' : '−'} ${words}`),
      width,
    ),
  ]
  return marked + lists.join('')
}

function section(title: string, lines: readonly string[], width: number): string {
  if (lines.length === 0) return ''
  return `\n${title}\n${lines.map((line) => `  ${shorten(oneLine(line), width - 2)}\n`).join('')}`
}

function copyLine({ copy, source, kind, agency, decided }: KeptCopy, key: string): string {
  const isCopy = copy.key === key
  const other = isCopy ? source : copy
  const name = [other.outlet, other.name].filter((part) => part !== null).join(', ')
  const kinds = decided === false ? 'no copy, somebody decided' : kind
  return `${isCopy ? 'from' : 'to'} ${name} (${kinds}${agency === null ? '' : `, ${agency}`}): ${(isCopy ? copy : source).words}`
}

function versionLine({ version, key, published, addedAt }: Version): string {
  return `${version}  ${key}  ${published ?? 'undated'}, added ${addedAt.toISOString().slice(0, 16)}`
}
