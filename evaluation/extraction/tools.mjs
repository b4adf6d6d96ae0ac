// @ts-check
// The tools that are compared: ours, and each library alone on the DOM that its users have.
import { Readability } from '@mozilla/readability'
import DefuddleModule from 'defuddle'
import { parseHTML } from 'linkedom'
import { readPage } from '../../dist/intake/html/index.js'
import { linesOf } from './html-text.mjs'

/**
 * @typedef {import('./sets.mjs').Fields} Fields
 * @typedef {{ text: string, whole: string, fields: Fields }} Found `whole` has what was marked as furniture too
 */

const ADDRESS = 'https://page.example/article'
const READ = ['heading', 'paragraph', 'item', 'quote', 'caption']

/** @param {Buffer} html @param {string} id @returns {Found} */
export function hearsay(html, id) {
  const { report } = readPage(html, { id, name: id, url: ADDRESS, anyLanguage: true })
  const { text, passages = [], title, outlet, published, authors } = report
  /** @param {(role: string) => boolean} wanted */
  const words = (wanted) =>
    passages
      .filter(({ role }) => wanted(role))
      .map(({ span }) => text.slice(...span))
      .join('\n')
  /** @type {Fields} */
  const fields = Object.fromEntries(
    Object.entries({ title, outlet, published, authors: authors?.join(', ') }).filter(([, value]) => value),
  )
  return { text: words((role) => READ.includes(role)), whole: words((role) => role !== 'headline'), fields }
}

/** On linkedom, as `hearsay` has it; on jsdom its figures are the same, and the time is measured apart. @param {Buffer} html @returns {Found} */
export function readability(html) {
  const { document } = /** @type {any} */ (parseHTML(html.toString('utf8')))
  const article = new Readability(document).parse()
  const text = linesOf(article?.content ?? '').join('\n')
  return {
    text,
    whole: text,
    fields: fieldsOf(article?.title, article?.siteName, article?.byline, article?.publishedTime),
  }
}

const Defuddle = /** @type {any} */ (DefuddleModule).default ?? DefuddleModule

/** @param {Buffer} html @returns {Found} */
export function defuddle(html) {
  const { document } = /** @type {any} */ (parseHTML(html.toString('utf8')))
  const found = new Defuddle(document, { url: ADDRESS }).parse()
  const text = linesOf(found.content).join('\n')
  return { text, whole: text, fields: fieldsOf(found.title, found.site, found.author, found.published) }
}

/**
 * @param {string | null | undefined} title @param {string | null | undefined} outlet
 * @param {string | null | undefined} authors @param {string | null | undefined} published
 * @returns {Fields}
 */
function fieldsOf(title, outlet, authors, published) {
  return { title: title ?? '', outlet: outlet ?? '', authors: authors ?? '', published: published ?? '' }
}
