// @ts-check
// Pages with their articles: Readability's test pages, which stay beside the project, and our own.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { shared } from '../sets.mjs'
import { linesOf } from './html-text.mjs'

/**
 * @typedef {{ title?: string, outlet?: string, authors?: string, published?: string }} Fields
 * @typedef {{ id: string, html: Buffer, paragraphs: string[], fields: Fields }} GoldPage
 * @typedef {{ name: string, absent?: string, pages: () => GoldPage[] }} PageSet
 */

const own = fileURLToPath(new URL('../../test/corpus/pages', import.meta.url))
const corpus = join(shared, 'corpora/extraction/dev.jsonl.gz')
const READ = ['heading', 'paragraph', 'item', 'quote', 'caption']

/** Our own pages that hold a report; the others are for the gate. @returns {GoldPage[]} */
function ownPages() {
  return readdirSync(own).flatMap((id) => {
    const gold = JSON.parse(readFileSync(join(own, id, 'expected.json'), 'utf8'))
    if (gold.passages === undefined) return []
    const paragraphs = gold.passages
      .filter((/** @type {string[]} */ [role]) => READ.includes(/** @type {string} */ (role)))
      .map((/** @type {string[]} */ [, text]) => text)
    const { title, outlet, published } = gold
    const fields = { title, outlet, published, authors: gold.authors?.join(', ') }
    return [{ id, html: readFileSync(join(own, id, 'page.html')), paragraphs, fields }]
  })
}

/** @returns {GoldPage[]} */
function corpusPages() {
  const lines = gunzipSync(readFileSync(corpus)).toString('utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const { id, html, expectedHtml, metadata } = JSON.parse(line)
    const { title, siteName, byline, publishedTime } = metadata
    const fields = { title, outlet: siteName, authors: byline, published: publishedTime }
    return { id, html: Buffer.from(html), paragraphs: linesOf(expectedHtml), fields }
  })
}

/** @type {PageSet[]} */
export const pageSets = [
  { name: 'extraction-own', pages: ownPages },
  {
    name: 'extraction-dev',
    ...(existsSync(corpus) ? {} : { absent: `${corpus} is not there` }),
    pages: corpusPages,
  },
]
