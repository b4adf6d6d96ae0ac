import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import { ACTS, QUOTATIONS, STANDINGS } from '../../reading/types.js'

/** The commands that work on a ledger. */
export const LEDGER_COMMANDS = [
  ...['add', 'find', 'who', 'show', 'copies', 'export', 'reread'],
  ...['decide', 'work', 'backup', 'restore', 'doctor', 'rebuild'],
] as const
export type LedgerCommand =
  | ('add' | 'find' | 'who' | 'show' | 'copies' | 'export' | 'reread')
  | ('decide' | 'work' | 'backup' | 'restore' | 'doctor' | 'rebuild')

/** How one is written. */
interface Syntax {
  readonly name: LedgerCommand
  readonly summary: string
  readonly description: string
  readonly argument?: readonly [name: string, description: string]
  readonly options?: (command: Command) => void
  readonly examples: string
}

const JSON_FLAG = ['--json', 'print the answer as JSON'] as const

export const SYNTAX: readonly Syntax[] = [
  {
    name: 'add',
    summary: 'read reports and record them in the ledger',
    description:
      'Reads the reports that the ledger does not have yet and records them. A run that was cut off goes on where it stopped.',
    argument: ['[FILE...]', 'files, folders, or - for standard input, as for hearsay read'],
    options: (command) =>
      command
        .option('--dry-run', 'only say what would be added')
        .option('--queue', 'let the reports wait for hearsay work instead of reading them'),
    examples: 'hearsay add ~/saved-pages\nzcat news.jsonl.gz | hearsay add -',
  },
  {
    name: 'find',
    summary: 'find statements by words and by what they are',
    description:
      'Finds statements in the ledger, the newest first. Words are taken as a search engine does: "a phrase", or, -not.',
    argument: ['[WORD...]', 'words of the content'],
    options: addFindOptions,
    examples: 'hearsay find "shells" --who Haldrik --act deny\nhearsay find --outlet Pannex --since 2024-03 --csv',
  },
  {
    name: 'who',
    summary: 'show one voice, or those that are quoted most',
    description:
      'Shows the names of a person or group, what it said by date and act, who passes it on, and whom it denies or accuses.',
    argument: ['[NAME...]', 'words of the name, or the key of a voice; without it, the most quoted'],
    options: (command) => addShape(command.option('--limit <N>', 'so many (default: 20)', positive)),
    examples: 'hearsay who\nhearsay who Bruno Haldrik',
  },
  {
    name: 'show',
    summary: 'show a report from the ledger, marked',
    description:
      'Shows a report with its statements marked, the passages it has in common with others, and what its newest version changed.',
    argument: ['<REPORT>', 'its key or the beginning of it, its address, or the id that it came with'],
    options: (command) => addShape(command.option('--no-color', 'show no colours')),
    examples: 'hearsay show 06-pannex-truce-announced',
  },
  {
    name: 'copies',
    summary: 'show what reports have in common word for word',
    description:
      'Shows the passages that a report has in common with others, and why one of them is held to be the source.',
    argument: ['[REPORT]', 'as for hearsay show; without it, the copies that were found last'],
    options: (command) => addShape(command.option('--limit <N>', 'so many (default: 20)', positive)),
    examples: 'hearsay copies\nhearsay copies 06-pannex-truce-announced',
  },
  {
    name: 'export',
    summary: 'print the whole ledger',
    description: 'Prints all that the ledger holds, sorted by the keys of reports.',
    options: (command) =>
      command.addOption(
        new Option('--format <FORMAT>', 'readings, a table of statements, or W3C Web Annotations')
          .choices(['jsonl', 'csv', 'annotations'])
          .default('jsonl'),
      ),
    examples: 'hearsay export --format csv > statements.csv',
  },
  {
    name: 'reread',
    summary: 'read reports again that another model read',
    description:
      'Reads all reports again that another model or another version read. Decisions and addresses of statements stay.',
    examples: 'hearsay reread',
  },
  {
    name: 'decide',
    summary: 'take a decision, or list those that were taken',
    description:
      'Appends a decision: merge KEY KEY, split REPORT NAME, copy KEY yes|no, wrong STATEMENT, undo NUMBER. Without one, lists them.',
    argument: ['[WHAT...]', 'the decision and what it is about'],
    options: (command) =>
      command
        .option('--why <TEXT>', 'the reason; needed')
        .option('--by <NAME>', 'who decides (default: the name of the account)')
        .option('--width <N>', 'columns of a line', columns),
    examples: 'hearsay decide\nhearsay decide wrong 6f0c….1b2a… --why "He asked it, and did not say it."',
  },
  {
    name: 'work',
    summary: 'read what waits in the queue of a server',
    description: 'Reads and records the reports that wait on a PostgreSQL server. Any number of these may run at once.',
    options: (command) => command.option('--stay', 'wait for more when the queue is empty'),
    examples: 'hearsay work --ledger postgres://desk@localhost/hearsay',
  },
  {
    name: 'backup',
    summary: 'write all that was recorded into one file',
    description:
      'Writes all that was recorded and decided into one file, whether the ledger is a folder or on a server.',
    argument: ['<FILE>', 'the file; one of that name is replaced'],
    examples: 'hearsay backup ledger.jsonl.gz',
  },
  {
    name: 'restore',
    summary: 'put a backup into a new ledger',
    description:
      'Puts what a backup holds into a ledger in which nobody decided anything yet. The file is checked before.',
    argument: ['<FILE>', 'what hearsay backup wrote'],
    examples: 'hearsay restore ledger.jsonl.gz --ledger restored',
  },
  {
    name: 'doctor',
    summary: 'check the ledger and say what to do',
    description: 'Checks everything that must hold in a ledger, and says what to do where it does not.',
    examples: 'hearsay doctor',
  },
  {
    name: 'rebuild',
    summary: 'make everything derived anew',
    description:
      'Makes entities, copies and indexes anew from what was recorded and decided. The answers stay the same.',
    examples: 'hearsay rebuild',
  },
]

function addFindOptions(command: Command): void {
  addShape(
    command
      .option('--who <NAME>', 'the voice that the claim starts with: words of its name, or its key')
      .option('--act <ACTS>', `one or more of ${ACTS.join(', ')}`, list)
      .option('--standing <STANDINGS>', `one or more of ${STANDINGS.join(', ')}`, list)
      .option('--quotation <KINDS>', `one or more of ${QUOTATIONS.join(', ')}`, list)
      .option('--outlet <NAME>', 'words of the name of the outlet that published it')
      .option('--since <DATE>', 'published from then on: 2016, 2016-06 or 2016-06-17')
      .option('--until <DATE>', 'published up to then, all of it included')
      .option('--chain-includes <NAME>', 'any voice that it came through')
      .option('--all', 'also older versions of reports, and what somebody decided to be wrong')
      .addOption(new Option('--sort <ORDER>', 'the newest first, or the best match').choices(['date', 'relevance']))
      .option('--limit <N>', 'so many (default: 20)', positive)
      .option('--after <KEY>', 'the next page, as the page before tells it')
      .addOption(new Option('--csv', 'print the answer as a table for spreadsheets').conflicts('json')),
  )
}

function addShape(command: Command): Command {
  return command
    .option(...JSON_FLAG)
    .option('--width <N>', 'columns of a line (default: those of the terminal)', columns)
}

/** `deny,accuse` */
function list(value: string): string[] {
  return value.split(',').map((part) => part.trim())
}

const NARROWEST = 20

/** Columns of a line. */
export function columns(value: string): number {
  const width = Number(value)
  if (Number.isInteger(width) && width >= NARROWEST) return width
  throw new InvalidArgumentError(`It is a whole number of columns, at least ${NARROWEST}.`)
}

function positive(value: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number > 0) return number
  throw new InvalidArgumentError('It is a whole number, at least 1.')
}
