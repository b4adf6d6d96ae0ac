#!/usr/bin/env node
import { CommanderError } from 'commander'
import { ModelError } from '../inference/errors.js'
import { LedgerError } from '../ledger/errors.js'
import { placeOf } from '../ledger/place.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { CommandError } from './failure.js'
import { onLedger } from './on-ledger.js'
import type { OutputOptions } from './output/index.js'
import { createProgram } from './program.js'
import { read } from './read.js'
import { oneLine, visible } from './render/visible.js'
import type { ServeOptions } from './serve.js'
import type { LedgerCommand } from './syntax/ledger-commands.js'
import type { World } from './world.js'

const interruption = new AbortController()

const world: World = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  // The model's runtime is loaded only where something is read: help and usage errors need not wait for it.
  openReader: async () => (await import('../index.js')).createReader(),
  interrupted: interruption.signal,
  // The database as well.
  openLedger: async (named) => (await import('../ledger/index.js')).openLedger(placeOf(named, process.env)),
  now: () => performance.now(),
}

const CLEAR_LINE = '\r\x1b[K'

/** Milliseconds that the model's runtime has to finish what it is at: ended in the middle, it takes the process down with a crash. */
const LAST_WINDOWS = 1000

// The first one stops between two readings, so that no line of output is half. Who is in a hurry presses it again.
process.on('SIGINT', () => {
  // A server ends what it has begun.
  if (process.argv[2] === 'serve') return
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE)
  if (interruption.signal.aborted) setTimeout(() => process.exit(EXIT.interrupted), LAST_WINDOWS)
  interruption.abort()
})

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read our output has seen enough, as `head` has after ten lines.
    if (error.code === 'EPIPE') process.exit(EXIT.done)
    process.stderr.write(`hearsay: The output cannot be written (${oneLine(error.message)}).\n`)
    process.exit(EXIT.failed)
  })
}

const commands = {
  read: (paths: readonly string[], options: OutputOptions) => read(paths, options, world),
  onLedger: (name: LedgerCommand, words: readonly string[], options: object) => onLedger(name, words, options, world),
  // The server is loaded only for who asks for it.
  serve: async (options: ServeOptions) => (await import('./serve.js')).serve(options, world),
}
const program = createProgram(commands, (code) => {
  process.exitCode = code
})
try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = report(error)
}
// Standard input may be open, and nobody waits for it any more. What was written is on its way out first.
if (interruption.signal.aborted) process.stdout.write('', () => process.exit(EXIT.interrupted))

/** Says what went wrong, and gives the exit code. */
function report(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.nothingRead
  if (error instanceof CommandError) return complain(error.message, error.exitCode)
  if (error instanceof ModelError) return complain(`${error.code}: ${error.message}`, EXIT.failed)
  if (error instanceof LedgerError) return complain(`${error.code}: ${error.message}`, exitCodeOf(error))
  const trace = error instanceof Error ? error.stack : String(error)
  process.stderr.write(`hearsay: A fault of the program; please report it with these lines.\n${visible(trace ?? '')}\n`)
  return EXIT.failed
}

/** Whether the question was wrong, or the ledger. */
function exitCodeOf({ code }: LedgerError): ExitCode {
  const isOfTheQuestion = [
    'not-found',
    'ambiguous',
    'bad-filter',
    'bad-decision',
    'bad-backup',
    'not-empty',
    'needs-server',
  ]
  return isOfTheQuestion.includes(code) ? EXIT.nothingRead : EXIT.failed
}

function complain(message: string, code: ExitCode): ExitCode {
  process.stderr.write(`hearsay: ${oneLine(message)}\n`)
  return code
}
