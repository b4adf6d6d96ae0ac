import type { ExitCode } from './exit-codes.js'
import type { LedgerCommand } from './syntax/ledger-commands.js'
import type { World } from './world.js'

type Run = (words: readonly string[], options: never, world: World) => Promise<ExitCode>

/** Each command's code is loaded only where it runs: the database is large. */
const LOAD: Readonly<Record<LedgerCommand, () => Promise<Run>>> = {
  add: async () => (await import('./add.js')).add,
  find: async () => (await import('./find.js')).find,
  who: async () => (await import('./who.js')).who,
  show: async () => (await import('./show.js')).show,
  copies: async () => (await import('./copies.js')).copies,
  export: async () => (await import('./export.js')).exportLedger,
  reread: async () => (await import('./reread.js')).reread,
  decide: async () => (await import('./decide.js')).decide,
  work: async () => (await import('./work.js')).work,
  backup: async () => (await import('./backup.js')).backup,
  restore: async () => (await import('./restore.js')).restore,
  doctor: async () => (await import('./doctor.js')).doctor,
  rebuild: async () => (await import('./rebuild.js')).rebuild,
}

/** Runs a command that works on a ledger. The syntax of the command says which options there are. */
export async function onLedger(
  name: LedgerCommand,
  words: readonly string[],
  options: object,
  world: World,
): Promise<ExitCode> {
  const run = await LOAD[name]()
  return run(words, options as never, world)
}
