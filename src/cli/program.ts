import { Command, InvalidArgumentError, Option } from 'commander'
import type { ExitCode } from './exit-codes.js'
import type { OutputOptions } from './output/index.js'
import type { ServeOptions } from './serve.js'
import { versionLine } from './version.js'

const NARROWEST = 20

const EXAMPLES = `
Examples:
  hearsay read report.txt                    one report, to look at
  hearsay read reports/ --jsonl > out.jsonl  a folder, a reading a line
  zcat news.jsonl.gz | hearsay read -        reports from another program
  hearsay read report.txt --html page.html   a page to send to somebody
`

const READ_HELP = `
FILE is plain text, JSON Lines (a report {id, text, title?, outlet?, url?, published?} a line), or the JSON of --json
again; each of them may be in gzip. A folder gives all its reports. - is standard input, and so is no FILE at all.
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
  serve(options: ServeOptions): Promise<ExitCode>
  read(paths: readonly string[], options: OutputOptions): Promise<ExitCode>
}

/** The command line. It throws `CommanderError` instead of ending the process. */
export function createProgram(commands: Commands, finish: (code: ExitCode) => void): Command {
  const program = new Command('hearsay')
    .description('Reads news reports and tells who claims what, on whose authority.')
    .version(versionLine(), '-v, --version', 'show the versions of the program and the model')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .configureHelp({ helpWidth: 100 })
    .addHelpText('after', `${EXAMPLES}\nhearsay read --help tells more.`)
    .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, 'hearsay: ')) })
    .exitOverride()
  addRead(program, commands, finish)
  addServe(program, commands, finish)
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
    .option('--width <N>', 'columns of a line (default: those of the terminal, at most 88)', columns)
    .option('--no-color', 'show no colours')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', READ_HELP)
    .action(async (paths: string[], options: OutputOptions) => finish(await commands.read(paths, options)))
}

const SERVE_HELP = `
Every page has a .json twin at its address; /api describes them. Nothing is fetched from anywhere.

Examples:
  hearsay serve                              the ledger in its usual place, for this machine alone
  hearsay serve --ledger desk --port 8080    a ledger in a folder
  hearsay serve --allow-add --allow-decide   readers of the pages may add reports and take decisions
  hearsay serve --host 0.0.0.0 --host-name desk.example  for other machines, by that name
`

function addServe(program: Command, commands: Commands, finish: (code: ExitCode) => void): void {
  program
    .command('serve')
    .summary('show the ledger on pages, and answer programs')
    .description('Shows the ledger in a browser, and gives programs the same as JSON, until Ctrl-C.')
    .option('--ledger <PLACE>', 'a folder, or postgres://… (default: HEARSAY_LEDGER, else the usual place)')
    .option('--host <ADDRESS>', 'the address to listen on', '127.0.0.1')
    .option('--port <N>', 'the port to listen on; 0 takes a free one', port, 8020)
    .option('--host-name <NAME...>', 'further names by which it may be asked')
    .option('--cors <ORIGIN...>', 'origins whose pages may ask the API')
    .option('--allow-add', 'readers of the pages may add reports')
    .option('--allow-decide', 'readers of the pages may take decisions')
    .option('--log', 'write a line of JSON for each request to standard error')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', SERVE_HELP)
    .action(async (options: ServeOptions) => finish(await commands.serve(options)))
}

function port(value: string): number {
  const number = Number(value)
  if (/^\d{1,5}$/.test(value) && number < 65_536) return number
  throw new InvalidArgumentError('It is a number from 0 to 65535.')
}

function columns(value: string): number {
  const width = Number(value)
  if (Number.isInteger(width) && width >= NARROWEST) return width
  throw new InvalidArgumentError(`It is a whole number of columns, at least ${NARROWEST}.`)
}
