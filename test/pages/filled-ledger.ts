import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareNew, type Ledger, openLedger, record } from '../../src/ledger/index.js'
import type { Reading } from '../../src/reading/types.js'
import { MILL, makeReading } from '../readings.js'
import { HOSTILE } from './hostile.js'

const SHARED =
  'Quenby Marsh has been under water since Thursday, and the ferry to Ilva will not run before the pumps have been mended, the harbour office said.'

export const FIRST = makeReading(
  [
    ['headline', 'Quenby Marsh under water'],
    ['paragraph', SHARED],
    ['paragraph', 'Mayor Ann Orr said the dyke held. She blamed the wind.'],
  ],
  [
    {
      content: ['the ferry to Ilva will not run before the pumps have been mended'],
      cue: 'said',
      chain: [['the harbour office', 'institution']],
    },
    { content: ['the dyke held'], chain: [['Mayor Ann Orr', 'person']] },
    { content: ['the wind'], cue: 'blamed', chain: [['Mayor Ann Orr', 'person']], act: 'accuse' },
  ],
  {
    id: 'first',
    outlet: 'Ilva Post',
    url: 'https://post.example/1',
    published: '2024-03-04',
    title: 'Quenby Marsh under water',
  },
)

const SECOND = makeReading(
  [
    ['headline', 'No ferry to Ilva'],
    ['paragraph', `${SHARED} Boats lie idle.`],
    ['paragraph', 'The Ilva Post quoted Mayor Ann Orr as saying that nobody was hurt.'],
  ],
  [
    {
      content: ['the ferry to Ilva will not run before the pumps have been mended'],
      cue: 'said',
      chain: [['the harbour office', 'institution']],
    },
    {
      content: ['nobody was hurt'],
      cue: 'quoted',
      chain: [
        ['The Ilva Post', 'outlet'],
        ['Mayor Ann Orr', 'person'],
      ],
    },
  ],
  { id: 'second', outlet: 'Vale Courier', url: 'https://courier.example/2', published: '2024-03-05' },
)

export const READINGS: readonly Reading[] = [
  FIRST,
  SECOND,
  { ...MILL, outlet: 'Ilva Post', published: '2023-11' },
  HOSTILE,
]

/** A ledger in a folder of its own, and what removes it. */
export async function filledLedger(
  readings: readonly Reading[] = READINGS,
): Promise<{ ledger: Ledger; remove: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-pages-'))
  const ledger = await openLedger(join(folder, 'ledger'))
  if (readings.length > 0) await record(ledger, readings)
  while ((await compareNew(ledger, 64)) > 0);
  return {
    ledger,
    remove: async () => {
      await ledger.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
