import { askForCopies, copiesOfQuestion, type KeptCopy, latestCopiesQuestion, reportMeant } from '../ledger/index.js'
import { counted } from '../web/words.js'
import { EXIT, type ExitCode } from './exit-codes.js'
import { renderTable } from './render/table.js'
import { tableWidth } from './render/table-width.js'
import { oneLine } from './render/visible.js'
import { type LedgerOptions, withLedger } from './with-ledger.js'
import type { World } from './world.js'
import { write } from './write.js'

export interface CopiesOptions extends LedgerOptions {
  readonly limit?: number
  readonly json?: boolean
  readonly width?: number
}

const USUAL_LIMIT = 20

/** `hearsay copies`: what a report has in common with others, or the copies that were found last. */
export async function copies([report]: readonly string[], options: CopiesOptions, world: World): Promise<ExitCode> {
  const { says, found } = await withLedger(world, options, async (ledger) => {
    const question =
      report === undefined
        ? latestCopiesQuestion(options.limit ?? USUAL_LIMIT)
        : copiesOfQuestion(await reportMeant(ledger, report), report)
    return { says: question.says, found: await askForCopies(ledger, question) }
  })
  if (options.json) await write(world.stdout, `${JSON.stringify({ says, found }, null, 2)}\n`)
  else {
    await write(world.stdout, renderTable(COLUMNS, found.map(rowOf), tableWidth(world, options.width)))
    world.stderr.write(
      `hearsay: ${oneLine(says)} ${found.length === 0 ? 'There are none.' : `${counted(found.length, 'passage')}.`}\n`,
    )
  }
  return EXIT.done
}

const COLUMNS = [
  { title: 'copy', least: 14, share: 2 },
  { title: 'source', least: 14, share: 2 },
  { title: 'kind', least: 9, share: 0 },
  { title: 'same words', least: 10, share: 0 },
  { title: 'words', least: 20, share: 4 },
  { title: 'why', least: 20, share: 4 },
  { title: 'key', least: 8, share: 0 },
]

function rowOf({ copy, source, kind, sameWords, explanation, key, decided }: KeptCopy): string[] {
  const kinds = decided === null ? kind : decided ? 'a copy (decided)' : 'no copy (decided)'
  return [nameOf(copy), nameOf(source), kinds, String(sameWords), copy.words, explanation, key]
}

function nameOf({ outlet, name, published }: KeptCopy['copy']): string {
  return [outlet ?? name, published?.slice(0, 10)].filter((part) => part !== undefined).join(', ')
}
