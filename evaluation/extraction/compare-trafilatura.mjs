// @ts-check
// Measures what trafilatura finds, on the same pages by the same scorer. Optional: it needs Python.
//
//   node evaluation/extraction/compare-trafilatura.mjs PYTHON
//
// PYTHON is an interpreter that has trafilatura: venv/bin/python.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureTool } from './measure.mjs'
import { pageSets } from './sets.mjs'

const [, , python = 'python3'] = process.argv
const script = fileURLToPath(new URL('trafilatura_texts.py', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
for (const { name, absent, pages } of pageSets) {
  if (absent) continue
  const all = pages()
  const file = join(folder, 'pages.jsonl')
  // Readability and Defuddle get their pages as UTF-8 too.
  writeFileSync(file, all.map(({ id, html }) => `${JSON.stringify({ id, html: html.toString('utf8') })}\n`).join(''))
  const { stdout, stderr, status } = spawnSync(python, [script, file], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(stderr)
  const found = new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => [JSON.parse(line).id, JSON.parse(line)]),
  )
  const rates = measureTool((_, id) => {
    const { text, id: _id, ...fields } = found.get(id)
    return { text, whole: text, fields }
  }, all)
  console.log(
    name,
    Object.entries(rates)
      .map(([key, value]) => `${key} ${value.toFixed(4)}`)
      .join('  '),
  )
}
rmSync(folder, { recursive: true })
