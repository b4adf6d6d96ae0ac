import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lines } from '../examples/build.mjs'
import { root } from './repository.js'

const folder = join(root, 'examples/reports')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4))

test('reports.jsonl holds the texts of the files beside it', () => {
  expect(readFileSync(join(root, 'examples/reports.jsonl'), 'utf8')).toBe(lines())
})

describe.each(names)('the gold of %s', (name) => {
  const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
  const gold = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8'))

  test('has spans inside one passage that is no furniture', () => {
    const outside = gold.statements
      .flatMap((statement: { content: number[][]; cue: number[][] }) => [...statement.content, ...statement.cue])
      .filter(([begin, end]: [number, number]) => !holder(gold.passages, begin, end))
    expect(outside).toEqual([])
  })

  test('names the words of each content', () => {
    for (const { content, words } of gold.statements) {
      expect(content.map(([begin, end]: [number, number]) => text.slice(begin, end)).join(' … ')).toBe(words)
    }
  })
})

interface GoldPassage {
  readonly span: readonly [number, number]
  readonly role: string
}

function holder(passages: readonly GoldPassage[], begin: number, end: number): GoldPassage | undefined {
  return passages.find(({ span, role }) => role !== 'furniture' && span[0] <= begin && end <= span[1])
}
