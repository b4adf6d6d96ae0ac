import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { HearsayInputError } from '../errors.js'

/** The little of the DOM that is asked for here. */
export interface PageNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly parentNode: PageElement | null
  readonly childNodes: Iterable<PageNode>
}

export interface PageElement extends PageNode {
  readonly localName: string
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  querySelector(selectors: string): PageElement | null
  querySelectorAll(selectors: string): Iterable<PageElement>
  appendChild(node: PageNode): PageNode
  remove(): void
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement
  readonly head: PageElement
  readonly body: PageElement
  createElement(name: string): PageElement
  createTextNode(text: string): PageNode
}

/** Browsers keep 512 levels; the extractors call themselves for each. Elements below are left out, and their words kept. */
const DEEPEST = 200
/** Pages of news have some thousands of elements. */
const MOST_ELEMENTS = 150_000
/** So deep only a broken or hostile page is; the parser's own bookkeeping would take minutes. */
const DEEPEST_SOURCE = 10_000
const MOST_ATTRIBUTES = 64

/** Nothing in them is text to read; scripts are never run. */
const LEFT_OUT = new Set(['script', 'style', 'svg', 'template', 'noscript', 'iframe', 'object', 'embed', 'canvas'])

/**
 * Parses a page into a tree without its scripts (but JSON-LD, which is data) and styles. Faster than a browser's DOM, and bounded: throws `too-large` where
 * there are too many elements, `too-deep` where they are nested beyond sense.
 */
export function parsePage(html: string, name: string): PageDocument {
  const builder = new Builder(name)
  new Parser(builder, { decodeEntities: true, lowerCaseAttributeNames: true }).end(html)
  return builder.document
}

class Builder {
  readonly document: PageDocument
  /** The elements that are open in the tree; those too deep for it are only counted. */
  readonly #open: PageElement[]
  /** For each open tag of the source, whether it has an element in the tree. */
  readonly #sources: boolean[] = []
  #elements = 0
  #leftOut = 0

  constructor(readonly name: string) {
    this.document = emptyDocument()
    this.#open = [this.document.body]
  }

  onopentag(tag: string, attributes: Record<string, string>): void {
    this.#count()
    if (this.#leftOut > 0 || (LEFT_OUT.has(tag) && !isJsonLd(tag, attributes))) {
      this.#leftOut++
      this.#sources.push(false)
      return
    }
    const element = this.#open.length < DEEPEST ? this.#enter(tag) : null
    if (element !== null) setAttributes(element, attributes)
    this.#sources.push(element !== null)
  }

  ontext(text: string): void {
    if (this.#leftOut === 0) this.#parentOf('#text', text).appendChild(this.document.createTextNode(text))
  }

  onclosetag(): void {
    if (this.#leftOut > 0) {
      this.#leftOut--
      this.#sources.pop()
    } else if (this.#sources.pop()) this.#open.pop()
  }

  #count(): void {
    if (++this.#elements > MOST_ELEMENTS) {
      throw new HearsayInputError('too-large', `${this.name} has more than 150,000 elements; give its text as .txt`)
    }
    if (this.#sources.length > DEEPEST_SOURCE) {
      throw new HearsayInputError(
        'too-deep',
        `${this.name} nests its elements more than 10,000 deep; give its text as .txt`,
      )
    }
  }

  /** The root elements are there already: what stands in html alone belongs to the body. */
  #enter(tag: string): PageElement {
    const { head, body, documentElement } = this.document
    if (tag === 'html' || tag === 'body' || tag === 'head') {
      this.#open.push(tag === 'head' ? head : body)
      return tag === 'html' ? documentElement : tag === 'head' ? head : body
    }
    const element = this.document.createElement(tag)
    this.#parentOf(tag).appendChild(element)
    this.#open.push(element)
    return element
  }

  /** Many pages leave their head open; the first thing that does not belong there begins the body. */
  #parentOf(tag: string, text = ''): PageElement {
    const { head, body } = this.document
    const parent = this.#open.at(-1) as PageElement
    return parent === head && !HEAD_TAGS.has(tag) && (tag !== '#text' || text.trim() !== '') ? body : parent
  }
}

const HEAD_TAGS = new Set(['meta', 'link', 'title', 'base', 'script'])

function isJsonLd(tag: string, { type = '' }: Record<string, string>): boolean {
  return tag === 'script' && /^\s*application\/ld\+json/i.test(type)
}

function setAttributes(element: PageElement, attributes: Record<string, string>): void {
  let count = 0
  for (const name in attributes) {
    if (++count > MOST_ATTRIBUTES) return
    // Handlers and styles say nothing but whether something is hidden; linkedom trips over names that are no names.
    const isOurs = name.startsWith('data-hearsay')
    if (/^[a-z][\w:.-]*$/.test(name) && !name.startsWith('on') && !isOurs)
      element.setAttribute(name, attributes[name] as string)
  }
}

function emptyDocument(): PageDocument {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>') as unknown as {
    document: PageDocument
  }
  return document
}
