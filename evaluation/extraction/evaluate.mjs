// @ts-check
// Measures the extraction of articles beside the libraries alone, and prints a table.
//
//   npm run evaluate:extraction -- [SET…] [--json]
//
// SETS: extraction-own, extraction-dev; both where none is named.
import { parseArgs } from 'node:util'
import { measureTool } from './measure.mjs'
import { pageSets } from './sets.mjs'
import { defuddle, hearsay, readability } from './tools.mjs'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
const complain = console.error
// Defuddle writes to the console what it dislikes.
console.error = () => {}
/** @type {Record<string, Record<string, Record<string, number>>>} */
const figures = {}
for (const { name, absent, pages } of pageSets) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  if (absent) {
    complain(`${name} is left out: ${absent}`)
    continue
  }
  const all = pages()
  figures[name] = Object.fromEntries(
    Object.entries({ hearsay, readability, defuddle }).map(([tool, run]) => [tool, measureTool(run, all)]),
  )
}

if (values.json) console.log(JSON.stringify(figures, null, 2))
else {
  for (const [set, tools] of Object.entries(figures)) {
    console.log(set)
    for (const [tool, rates] of Object.entries(tools)) {
      const shown = Object.entries(rates).map(([key, value]) => `${key} ${value.toFixed(4)}`)
      console.log(`  ${tool.padEnd(12)} ${shown.join('  ')}`)
    }
  }
}
