import type { Ledger } from '../ledger/index.js'
import type { World } from './world.js'

/** What every command on a ledger understands. */
export interface LedgerOptions {
  readonly ledger?: string
}

/** Opens the ledger that is meant, and gives it back whatever happens. */
export async function withLedger<T>(
  world: World,
  { ledger: named }: LedgerOptions,
  use: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const ledger = await world.openLedger(named)
  try {
    return await use(ledger)
  } finally {
    await ledger.close()
  }
}
