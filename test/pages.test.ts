import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type PageHints, pageReport } from '../src/intake/html/index.js'
import { isRead, type Report } from '../src/reading/types.js'
import { root } from './repository.js'

const folder = join(root, 'test/corpus/pages')
const FIELDS = ['title', 'outlet', 'authors', 'published', 'agency', 'language'] as const

function take(page: string, hints: Partial<PageHints> = {}): Report {
  return pageReport(readFileSync(join(folder, page, 'page.html')), { id: page, name: page, ...hints })
}

/** The passages as `[role, words, entry?]`. */
function outline({ text, passages = [] }: Report): unknown[][] {
  return passages.map(({ span, role, entry }) => [role, text.slice(...span), ...(entry === undefined ? [] : [entry])])
}

describe.each(readdirSync(folder))('The page %s', (page) => {
  const expected = JSON.parse(readFileSync(join(folder, page, 'expected.json'), 'utf8'))

  it.runIf(expected.code)('is set aside with its code', () => {
    expect(() => take(page)).toThrow(expect.objectContaining({ code: expected.code }))
  })

  it.runIf(expected.passages)('gives its article, all of it and in order, and no words of the page around it', () => {
    const report = take(page, { anyLanguage: true })
    const read = (report.passages ?? []).map((passage) => isRead(passage))
    const found = outline(report)
    const roles = expected.passages.map(([role]: [string]) => role)
    const wanted = expected.passages.filter((_: unknown, at: number) => isRead({ role: roles[at] }))
    expect(found.filter((_, at) => read[at])).toEqual(wanted)
    expect(found).toEqual(expect.arrayContaining(expected.passages))
  })

  it.runIf(expected.passages)('gives its metadata with where each field was found', () => {
    const report = take(page, { anyLanguage: true })
    for (const field of FIELDS) {
      if (expected[field] === undefined) continue
      expect(report[field]).toEqual(expected[field])
      expect(report.origins?.[field]?.place).toMatch(/\w/)
    }
  })
})
