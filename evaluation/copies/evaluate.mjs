// @ts-check
// Measures how copies between reports are found, and prints a table.
//
//   npm run evaluate:copies [-- --misses]
//
// Each set is in two halves: numbers are tuned on `tune`, and `report` is what counts. --misses lists the pairs of `tune` that went wrong.
import { absent, loadCarriers } from './corpus.mjs'
import { figuresOfHalves, findJudged, findPlanted, hasRightSource, tallies } from './measure.mjs'
import { measureReuse, reuseAbsent } from './reuse.mjs'

if (absent) {
  console.error(`Copies are not measured: ${absent} is not there`)
  process.exit(0)
}
/** @param {string} name @param {Record<string, number>} figures */
function row(name, figures) {
  const shown = Object.entries(figures).map(([key, value]) =>
    Number.isInteger(value) && value > 1 ? `${key} ${value}` : `${key} ${value.toFixed(3)}`,
  )
  console.log(name.padEnd(16), shown.join('  '))
}

const carriers = loadCarriers()
const sets = { planted: findPlanted(carriers), judged: findJudged(carriers) }
for (const [name, outcomes] of Object.entries(sets)) {
  const { tune, report } = figuresOfHalves(outcomes)
  row(`${name} tune`, tune)
  row(`${name} report`, report)
}
if (!reuseAbsent) row('reuse', measureReuse())

if (process.argv.includes('--misses'))
  for (const [name, outcomes] of Object.entries(sets))
    for (const [i, outcome] of outcomes.entries()) {
      if (i % 2) continue
      const [first, second] = tallies(outcome, 'prose')
      const missed = (second?.gold ?? 0) - (second?.right ?? 0)
      const excess = (second?.found ?? 0) - (second?.right ?? 0)
      const turned = outcome.pair.source !== null && outcome.copies.length > 0 && !hasRightSource(outcome)
      if (missed + excess > 30 || turned)
        console.log(
          name,
          i,
          outcome.pair.setting,
          `missed ${missed} excess ${excess}`,
          `${first?.right}/${first?.gold}`,
          turned ? 'turned round' : '',
          outcome.candidate ? '' : 'no candidate',
        )
    }
