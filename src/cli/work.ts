import { setTimeout } from 'node:timers/promises'
import { compareNew, LedgerError, settle, waiting, workOnce } from '../ledger/index.js'
import type { Report } from '../reading/types.js'
import { counted } from '../web/words.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { type LedgerOptions, withLedger } from './with-ledger.js'
import type { World } from './world.js'

export interface WorkOptions extends LedgerOptions {
  /** Do not end when the queue is empty. */
  readonly stay?: boolean
}

/** Reports taken at once: what a reader that dies leaves to be read again. */
const BATCH = 16
const PAUSE = 1000

/** `hearsay work`: reads what waits in the queue of a server, beside any number of others that do the same. */
export async function work(_: readonly string[], options: WorkOptions, world: World): Promise<ExitCode> {
  return withLedger(world, options, async (ledger) => {
    if (ledger.kind !== 'server') {
      throw new LedgerError(
        'needs-server',
        `${ledger.place} is a folder, for one at a time; name a server: --ledger postgres://…`,
      )
    }
    const reader = await world.openReader()
    const read = async (reports: readonly Report[]) => {
      const readings = []
      for await (const reading of reader.readAll(reports)) readings.push(reading)
      return readings
    }
    let added = 0
    try {
      for (;;) {
        const recorded = await workOnce(ledger, BATCH, read)
        added += recorded?.added.length ?? 0
        if (recorded !== null) await compareNew(ledger, BATCH)
        else if (options.stay || (await waiting(ledger)) > 0) await setTimeout(PAUSE)
        else break
      }
    } finally {
      await reader.close()
    }
    await settle(ledger)
    world.stderr.write(`hearsay: ${counted(added, 'report')} read and recorded; nothing waits\n`)
    return EXIT.done
  })
}
