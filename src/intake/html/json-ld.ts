import type { PageDocument } from './dom.js'

/** An object of JSON-LD. */
export type Thing = { readonly [key: string]: unknown }

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|PressRelease|Review)$/
/** Enough for any page; hostile ones nest without end. */
const DEEPEST = 6
const MOST_CHARACTERS = 2_000_000

/** What a page says of itself to search engines: all its things, the article first where there is one. */
export interface JsonLd {
  readonly article: Thing | null
  readonly things: readonly Thing[]
}

/** Reads the page's JSON-LD. A script that is no JSON is passed over: it is common, and the other places still speak. */
export function readJsonLd(document: PageDocument): JsonLd {
  const things: Thing[] = []
  for (const script of document.querySelectorAll('script')) {
    const text = script.textContent ?? ''
    if (text.length <= MOST_CHARACTERS) collect(parse(text), things, 0)
  }
  return { article: things.find((thing) => typesOf(thing).some((type) => ARTICLE.test(type))) ?? null, things }
}

export function typesOf(thing: Thing): string[] {
  return listOf(thing['@type']).flatMap((type) => (typeof type === 'string' ? type.replace(/^.*[/#]/, '') : []))
}

/** What may stand alone or in a list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The words of a value: a text, or the name of a thing. */
export function namesOf(value: unknown): string[] {
  return listOf(value).flatMap((item) => {
    if (typeof item === 'string') return [item]
    const name = isThing(item) ? item.name : undefined
    return listOf(name).flatMap((part) => (typeof part === 'string' ? [part] : []))
  })
}

function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > DEEPEST) return
  for (const item of listOf(value)) {
    if (Array.isArray(item)) collect(item, things, depth + 1)
    else if (isThing(item)) {
      things.push(item)
      for (const key of ['@graph', 'mainEntity', 'itemListElement']) collect(item[key], things, depth + 1)
    }
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Line breaks within strings are the commonest fault, and comments around the whole. */
function parse(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, '')
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(attempt)
    } catch {}
  }
  return null
}
