// @ts-check
import { compareTexts, orderKept, ratesOf } from './score-text.mjs'

/**
 * @typedef {import('./sets.mjs').GoldPage} GoldPage
 * @typedef {import('./sets.mjs').Fields} Fields
 */
const FIELDS = /** @type {const} */ (['title', 'published', 'authors', 'outlet'])

/**
 * Figures of one tool on pages: the article's F1, precision and recall, order, and for each field the share of the pages whose
 * gold has it where the tool gives the same.
 * @param {(html: Buffer, id: string) => { text: string, whole: string, fields: Fields }} tool
 * @param {readonly GoldPage[]} pages
 */
export function measureTool(tool, pages) {
  const found = pages.map(({ html, id }) => tool(html, id))
  const golds = pages.map(({ paragraphs }) => paragraphs.join('\n'))
  const whole = ratesOf(golds.map((gold, at) => compareTexts(gold, found[at]?.whole ?? '')))
  const { precision, recall, f1 } = ratesOf(golds.map((gold, at) => compareTexts(gold, found[at]?.text ?? '')))
  const orders = pages.map(({ paragraphs }, at) => orderKept(paragraphs, found[at]?.whole ?? ''))
  const order = orders.reduce((sum, share) => sum + share, 0) / pages.length
  const exact = FIELDS.map((field) => {
    const told = pages.map(({ fields }, at) => [fields[field], found[at]?.fields[field]]).filter(([gold]) => gold)
    const right = told.filter(([gold, value]) => normal(field, gold) === normal(field, value)).length
    return [field, told.length === 0 ? 1 : right / told.length]
  })
  return { f1, precision, recall, wholeF1: whole.f1, order, ...Object.fromEntries(exact) }
}

/**
 * Values that say the same are the same, for every tool: a title without the paper's name after it, names without `By` and in
 * whatever punctuation, a date to its day.
 * @param {string} field @param {string | undefined} value
 */
export function normal(field, value = '') {
  const text = value.replace(/\s+/g, ' ').trim()
  if (field === 'published') return text.slice(0, 10)
  const bare = field === 'title' ? text.replace(/\s+[|–—·-]\s+(?:\S+\s?){1,4}$/, '') : text.replace(/^by\s+/i, '')
  return bare
    .toLowerCase()
    .replace(/ and /g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
