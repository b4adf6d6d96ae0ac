// @ts-check
// The `reuse` corpus: strings of unrelated newswire sentences, ten pairs of them nearly the same. A check of false alarms.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findCopies, findWords, MemoryIndex, signatureOf } from '../../dist/ledger/copies/index.js'
import { shared } from '../sets.mjs'
import { jsonLines } from './corpus.mjs'

const path = join(shared, 'corpora/reuse/dev.jsonl.gz')
export const reuseAbsent = existsSync(path) ? undefined : path

/** Two texts of which most is the same are a pair; composites that share a sentence or two are none. */
export function measureReuse() {
  const records = jsonLines(path)
  const carriers = new Map(records.map(({ id, text }, added) => [id, { id, text, added }]))
  const cluster = new Map(records.map(({ id, cluster }) => [id, cluster]))
  const index = new MemoryIndex()
  let right = 0
  let found = 0
  for (const carrier of carriers.values()) {
    const signature = signatureOf(findWords(carrier.text))
    const others = index.sharing(signature).map(({ report }) => carriers.get(report) ?? carrier)
    for (const other of others) {
      const same = findCopies(carrier, [other]).reduce((sum, { span }) => sum + span[1] - span[0], 0)
      if (same * 2 < carrier.text.length) continue
      found++
      if (cluster.get(carrier.id) && cluster.get(carrier.id) === cluster.get(other.id)) right++
    }
    index.put(carrier.id, signature)
  }
  const gold = new Set([...cluster.values()].filter(Boolean)).size
  return { reports: records.length, pairs: gold, precision: found ? right / found : 1, recall: right / gold }
}
