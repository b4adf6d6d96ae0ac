// @ts-check
// Measures how well it is told who is who across reports, and prints a table.
//
//   npm run evaluate:entities [-- --misses]
//
// Weights are tuned on `tune`, and `report` is what counts. --misses lists the pairs of `tune` that went wrong, with the evidence.
import { compareAppearances, explainComparison } from '../../dist/ledger/entities/index.js'
import { absent, loadPairs } from './corpus.mjs'
import { fameIn, figuresOfHalves, judge } from './measure.mjs'

if (absent) {
  console.error(`Entities are not measured: ${absent} is not there`)
  process.exit(0)
}
const pairs = loadPairs()
const fame = fameIn(pairs)
for (const [name, figures] of Object.entries(figuresOfHalves(pairs))) {
  const shown = Object.entries(figures).map(([key, value]) => `${key} ${value > 1 ? value : value.toFixed(3)}`)
  console.log(name.padEnd(14), shown.join('  '))
}
if (process.argv.includes('--misses'))
  for (const [i, pair] of pairs.entries()) {
    if (i % 2 || (judge(pair, fame) === 'same') === (pair.judgement === 'same')) continue
    const comparison = compareAppearances(pair.first, pair.second, fame)
    console.log(`${i} ${pair.judgement}: ${pair.first.who} | ${pair.second.who}`)
    console.log(`   ${comparison ? explainComparison(comparison) : 'never compared'}`)
  }
