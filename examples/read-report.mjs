// Prints who claims what in one report: `node examples/read-report.mjs examples/reports/02-courier-leaked-memo.txt`
import { readFileSync } from 'node:fs'
import { createReader } from 'hearsay'

const file = process.argv[2] ?? new URL('reports/02-courier-leaked-memo.txt', import.meta.url)
const reader = await createReader()
const { statements } = await reader.read({ id: String(file), text: readFileSync(file, 'utf8') })
for (const { chain, act, words } of statements)
  console.log(`${chain.map((voice) => voice.who).join(' ← ')} | ${act} | ${words}`)
await reader.close()
