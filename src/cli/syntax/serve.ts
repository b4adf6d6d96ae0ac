import { type Command, InvalidArgumentError } from 'commander'
import type { ServeOptions } from '../serve.js'

const HELP = `
Every page has a .json twin at its address; /api describes them. Nothing is fetched from anywhere.

Examples:
  hearsay serve                              the ledger in its usual place, for this machine alone
  hearsay serve --ledger desk --port 8080    a ledger in a folder
  hearsay serve --allow-add --allow-decide   readers of the pages may add reports and take decisions
  hearsay serve --host 0.0.0.0 --host-name desk.example  for other machines, by that name
`

/** Adds `hearsay serve` with its options. */
export function addServe(program: Command, run: (options: ServeOptions) => Promise<void>): void {
  program
    .command('serve')
    .summary('show the ledger on pages, and answer programs')
    .description('Shows the ledger in a browser, and gives programs the same as JSON, until Ctrl-C.')
    .option('--ledger <PLACE>', 'a folder, or the address of a PostgreSQL server')
    .option('--host <ADDRESS>', 'the address to listen on', '127.0.0.1')
    .option('--port <N>', 'the port to listen on; 0 takes a free one', port, 8020)
    .option('--host-name <NAME...>', 'further names by which it may be asked')
    .option('--cors <ORIGIN...>', 'origins whose pages may ask the API')
    .option('--allow-add', 'readers of the pages may add reports')
    .option('--allow-decide', 'readers of the pages may take decisions')
    .option('--log', 'write a line of JSON for each request to standard error')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', HELP)
    .action((options: ServeOptions) => run(options))
}

function port(value: string): number {
  const number = Number(value)
  if (/^\d{1,5}$/.test(value) && number < 65_536) return number
  throw new InvalidArgumentError('It is a number from 0 to 65535.')
}
