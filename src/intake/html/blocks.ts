import type { PageElement, PageNode } from './dom.js'
import { normaliseLines } from './text.js'

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'caption'

/** A stretch of text that stands by itself on a page. */
export interface Block {
  readonly text: string
  readonly kind: BlockKind
  /** The classes, ids and the like of the elements around it, innermost first, in lower case: what the page calls it. */
  readonly names: string
  /** The share of its characters that stand in links, from 0 to 1. */
  readonly linked: number
  /** The entry of a live blog that it stands in. */
  readonly entry?: number
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr label legend li main menu nav ol option p pre search section select ' +
    'summary table tbody td textarea tfoot th thead tr ul'
  ).split(' '),
)

const KINDS: Readonly<Record<string, BlockKind>> = {
  blockquote: 'quote',
  li: 'item',
  dd: 'item',
  dt: 'item',
  figcaption: 'caption',
  caption: 'caption',
}
for (const tag of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']) Object.assign(KINDS, { [tag]: 'heading' })

/** Elements of a line that are set apart from the words around them: the photographer at a caption's end, a byline in a row. */
const APART = /(?:^|[\s_-])(?:credit|byline|author|photographer|copyright|dateline|timestamp)s?(?:$|[\s_-])/i

/** The attribute that `markEntries` puts on the entries of a live blog. */
export const ENTRY = 'data-hearsay-entry'

/** How far up names count, so that the name of a whole page does not. */
const NAMED_LEVELS = 4

interface Context {
  readonly kind: BlockKind
  readonly names: readonly string[]
  readonly linked: boolean
  readonly entry: number | undefined
}

/** The blocks of an element in the order of the page. */
export function blocksOf(root: PageElement): Block[] {
  const walker = new Walker()
  walker.walk(root, { kind: 'paragraph', names: [], linked: false, entry: undefined })
  walker.flush()
  return walker.blocks
}

class Walker {
  readonly blocks: Block[] = []
  #text = ''
  #linked = 0
  #context: Context | null = null

  walk(node: PageNode, context: Context): void {
    if (node.nodeType === 3) this.#add(node.textContent ?? '', context)
    if (node.nodeType !== 1 && node.nodeType !== 11) return
    const element = node as PageElement
    if (element.localName === 'br') this.#break()
    else if (element.localName !== 'script') this.#enter(element, context)
  }

  flush(): void {
    const text = normaliseLines(this.#text)
    if (text !== '' && this.#context !== null) {
      const { kind, names, entry } = this.#context
      const linked = Math.min(1, this.#linked / text.length)
      this.blocks.push({ text, kind, names: names.join(' '), linked, ...(entry !== undefined && { entry }) })
    }
    this.#text = ''
    this.#linked = 0
    this.#context = null
  }

  #enter(element: PageElement, outer: Context): void {
    const tag = element.localName
    const name = nameOf(element)
    const isBlock = BLOCKS.has(tag) || APART.test(name)
    const context = isBlock || tag === 'a' || tag === 'time' ? this.#inner(element, name, outer) : outer
    if (isBlock) this.flush()
    for (const child of element.childNodes) this.walk(child, context)
    if (isBlock) this.flush()
  }

  #inner(element: PageElement, name: string, outer: Context): Context {
    const tag = element.localName
    // A paragraph in a heading is one that nobody closed.
    const own = tag === 'p' && outer.kind === 'heading' ? 'paragraph' : KINDS[tag]
    // What a list or a quotation holds belongs to it, but a heading is one wherever it stands.
    const kind =
      own !== undefined &&
      (outer.kind === 'paragraph' || outer.kind === 'heading' || own === 'heading' || own === 'caption')
        ? own
        : outer.kind
    return {
      kind,
      names: [`${tag} ${name}`.trim(), ...outer.names].slice(0, NAMED_LEVELS),
      linked: outer.linked || tag === 'a' || tag === 'button',
      entry: entryOf(element) ?? outer.entry,
    }
  }

  #add(text: string, context: Context): void {
    this.#context ??= text.trim() === '' ? null : context
    // Breaks of the source's lines are white space; those of <br> are added as line breaks.
    const flat = text.replace(/[\r\n]+/g, ' ')
    this.#text += context.names[0]?.startsWith('pre') ? text : flat
    if (context.linked) this.#linked += flat.trim().length
  }

  /** Two breaks with nothing between them end a paragraph, as pages without <p> have it. */
  #break(): void {
    if (/\n[^\S\n]*$/.test(this.#text)) this.flush()
    else this.#text += '\n'
  }
}

/** Marked by `markEntries`; the extractors keep attributes, but not the elements themselves. */
function entryOf(element: PageElement): number | undefined {
  const entry = element.getAttribute(ENTRY)
  return entry === null ? undefined : Number(entry)
}

function nameOf(element: PageElement): string {
  const parts = ['class', 'id', 'itemprop', 'role', 'data-component', 'data-testid', 'rel', 'data-type']
  return parts
    .flatMap((part) => element.getAttribute(part) ?? [])
    .join(' ')
    .slice(0, 300)
    .toLowerCase()
}
