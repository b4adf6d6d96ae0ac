// @ts-check
// Measures the reader on the path that users run, and prints a table.
//
//   npm run evaluate -- [SET…] [--misses] [--json] [--model FOLDER]
//
// SETS: examples, seed, dev, tune, polnear-dev; all but tune where none is named. --misses lists what was not found, found wrong, or found in excess.
import { parseArgs } from 'node:util'
import { createReader } from '../dist/index.js'
import { measureAttributions, measureStatements } from './measure.mjs'
import { missesOf } from './misses.mjs'
import { attributionSet, statementSets } from './sets.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, json: { type: 'boolean' }, model: { type: 'string' } },
})
/** @param {{ name: string }} set */
const wanted = ({ name }) => (positionals.length ? positionals.includes(name) : name !== 'tune')

const reader = await createReader(values.model ? { modelFolder: values.model } : {})
/** @type {Record<string, Record<string, number>>} */
const figures = {}
for (const set of statementSets.filter(wanted)) {
  if (set.absent) console.error(`${set.name} is left out: ${set.absent}`)
  else {
    const reports = set.reports()
    const { rates, readings } = await measureStatements(reader, reports)
    figures[set.name] = rates
    if (values.misses) for (const line of missesOf(reports, readings)) console.log(line)
  }
}
if (wanted(attributionSet) && !attributionSet.absent)
  figures[attributionSet.name] = await measureAttributions(reader, attributionSet.reports())
await reader.close()

if (values.json) console.log(JSON.stringify({ model: reader.model, figures }, null, 2))
else {
  console.log(`model ${reader.model.name} ${reader.model.version}`)
  for (const [name, rates] of Object.entries(figures)) {
    const shown = Object.entries(rates).map(
      ([key, value]) => `${key} ${Number.isInteger(value) ? value : value.toFixed(3)}`,
    )
    console.log(`${name.padEnd(12)} ${shown.join('  ')}`)
  }
}
