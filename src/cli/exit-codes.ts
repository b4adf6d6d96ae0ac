/** What the command's exit code tells. `--help` and docs/how-to/read.md say the same. */
export const EXIT = {
  /** Every report was read. */
  done: 0,
  /** Some were read, and some were set aside. */
  someSetAside: 1,
  /** A wrong use, nothing could be read, or the ledger has not what was asked for. */
  nothingRead: 2,
  /** The model or the ledger cannot be opened, the output cannot be written, or the program is at fault. */
  failed: 3,
  /** Ctrl-C. */
  interrupted: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
