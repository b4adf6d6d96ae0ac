import { Command, Option } from 'commander'
import type { ExitCode } from './exit-codes.js'
import { fieldMap, positive, type ReadOptions } from './read-options.js'
import type { ServeOptions } from './serve.js'
import { columns, type LedgerCommand, SYNTAX } from './syntax/ledger-commands.js'
import { addServe } from './syntax/serve.js'
import { versionLine } from './version.js'

const EXAMPLES = `
Examples:
  hearsay read report.txt                    one report, to look at
  hearsay read reports/ --jsonl > out.jsonl  a folder, a reading a line
  hearsay read crawl.warc.gz --jsonl         the pages of a web archive
  zcat news.jsonl.gz | hearsay read -        reports from another program
  hearsay read report.txt --html page.html   a page to send to somebody
`

const LEDGER_EXAMPLES = `  hearsay add reports/                       keep what is read, in the ledger
  hearsay find shells --act deny             ask the ledger
`

const READ_HELP = `
FILE is an HTML page, plain text or Markdown, a feed (RSS, Atom, JSON Feed), a web archive (WARC), a message or mailbox
(.eml, mbox), JSON Lines (a report {id, text, title?, outlet?, url?, published?} a line), the JSON of --json again, or a
ZIP or tar archive of these; each of them may be in gzip. A folder gives all reports in it, and so does a pattern
('news/*.html'). - is standard input, and so is no FILE at all. What a file is, its bytes tell, and not its name.
${EXAMPLES}
Exit codes:
  0    every report was read
  1    some reports were set aside; standard error says which and why
  2    wrong use, or nothing could be read
  3    the model cannot be loaded, the output cannot be written, or the program is at fault
  130  interrupted

Colours go with NO_COLOR=1 and come with FORCE_COLOR=1.
`

/** What the commands do; the parsing is apart from it, so that the help can be had without a model. */
export interface Commands {
  read(paths: readonly string[], options: ReadOptions): Promise<ExitCode>
  /** One of those that work on a ledger, with its arguments and options. */
  onLedger(name: LedgerCommand, words: readonly string[], options: object): Promise<ExitCode>
  serve(options: ServeOptions): Promise<ExitCode>
}

/** The command line. It throws `CommanderError` instead of ending the process. */
export function createProgram(commands: Commands, finish: (code: ExitCode) => void): Command {
  const program = new Command('hearsay')
    .description('Reads news reports and tells who claims what, on whose authority.')
    .version(versionLine(), '-v, --version', 'show the versions of the program and the model')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .configureHelp({ helpWidth: 100 })
    .addHelpText('after', `${EXAMPLES}${LEDGER_EXAMPLES}\nhearsay COMMAND --help tells more.`)
    .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, 'hearsay: ')) })
    .exitOverride()
  addRead(program, commands, finish)
  addLedgerCommands(program, commands, finish)
  addServe(program, async (options) => finish(await commands.serve(options)))
  return program
}

function addRead(program: Command, commands: Commands, finish: (code: ExitCode) => void): void {
  program
    .command('read')
    .summary('read reports and show the statements in them')
    .description('Reads reports and shows every statement with its voices: marked in the text, and as a list.')
    .argument('[FILE...]', 'files, folders, or - for standard input')
    .addOption(new Option('--json', 'print one reading as JSON').conflicts(['jsonl', 'html']))
    .addOption(new Option('--jsonl', 'print a reading a line as JSON, in the order of the reports').conflicts('html'))
    .option('--html <FILE>', 'write one page with all reports; - is standard output')
    .option(
      '--map <FIELDS>',
      'read foreign JSON: text=body,published=date,id=key; a dot leads into an object',
      fieldMap,
    )
    .option('--any-language', 'read what is not English too')
    .option('--report-rejects <FILE>', 'list what was not read: a line of JSON each, with name, code, sentence and url')
    .option('--max-size <MiB>', 'the longest report that is read, unpacked (default: 64)', positive)
    .option('--max-ratio <N>', 'how many times its size a packed file may give (default: 200)', positive)
    .option('--width <N>', 'columns of a line (default: those of the terminal, at most 88)', columns)
    .option('--no-color', 'show no colours')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', READ_HELP)
    .action(async (paths: string[], options: ReadOptions) => finish(await commands.read(paths, options)))
}

const LEDGER_HELP = `
The ledger is the folder that --ledger names, else the one in HEARSAY_LEDGER, else a folder among the data of your account; or a
PostgreSQL server: postgres://USER@HOST/DATABASE.
`

function addLedgerCommands(program: Command, commands: Commands, finish: (code: ExitCode) => void): void {
  for (const { name, summary, description, argument, options, examples } of SYNTAX) {
    const command = program.command(name).summary(summary).description(description)
    if (argument !== undefined) command.argument(...argument)
    options?.(command)
    command
      .option('--ledger <PLACE>', 'a folder, or the address of a PostgreSQL server')
      .helpOption('-h, --help', 'show this help')
      .addHelpText('after', `${LEDGER_HELP}\nExamples:\n${examples.replace(/^/gm, '  ')}`)
      .action(async () => finish(await commands.onLedger(name, command.args, command.opts())))
  }
}
