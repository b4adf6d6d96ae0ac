import { EXIT, type ExitCode } from './exit-codes.js'

/** Ends the command with this message and exit code. */
export class CommandError extends Error {
  override readonly name = 'CommandError'

  constructor(
    message: string,
    readonly exitCode: ExitCode,
  ) {
    super(message)
  }
}

/** The command was used in a way that it cannot be. */
export function usageError(message: string, command = 'read'): CommandError {
  return new CommandError(`${message} See hearsay ${command} --help.`, EXIT.nothingRead)
}
