import { Parser } from 'htmlparser2'
import { HearsayInputError } from '../errors.js'

/** An element of an item or of the channel, with the text in it. */
export interface Field {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** An item of a feed: its elements in their order. */
export type Fields = readonly Field[]

const ITEMS = ['item', 'entry']
const CHANNELS = ['channel', 'feed']
/** No feed is deeper; a parser that holds more open elements becomes slow. */
const DEEPEST = 512

/**
 * Reads the elements of RSS and Atom as they come. It knows the five entities of XML and no others: what a document type
 * declares is never looked at, so nothing expands and nothing is fetched. Elements that are never closed do no harm.
 */
export class FeedElements {
  /** About the whole feed: its title, its language. */
  readonly channel: Field[] = []
  #items: Fields[] = []
  #item: Field[] | null = null
  #field: Field | null = null
  /** The depth at which the item, or the channel's field, was opened. */
  #base = 0
  #path: string[] = []
  #size = 0
  readonly #parser = new Parser(
    {
      onopentag: (name, attributes) => this.#open(name, attributes),
      ontext: (text) => this.#text(text),
      onclosetag: () => this.#close(),
    },
    { xmlMode: true, decodeEntities: true },
  )

  constructor(
    readonly name: string,
    readonly most: number,
  ) {}

  /** Takes in text. Throws `damaged-feed` and `too-large`. */
  write(text: string): void {
    this.#parser.write(text)
  }

  /** The end of the text; false where the feed was cut off. */
  end(): boolean {
    const isWhole = this.#path.length === 0
    this.#parser.end()
    return isWhole
  }

  /** The items that are complete, once. */
  takeItems(): Fields[] {
    const items = this.#items
    this.#items = []
    return items
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (this.#path.length >= DEEPEST) {
      throw new HearsayInputError(
        'damaged-feed',
        `${this.name} has elements in each other ${DEEPEST} deep; no feed has`,
      )
    }
    const parent = this.#path.at(-1) ?? ''
    this.#path.push(name)
    if (this.#item === null && ITEMS.includes(name)) {
      this.#item = [{ name: '', attributes, text: '' }]
      this.#base = this.#path.length
      this.#size = 0
    } else if (this.#field === null && (this.#item !== null || CHANNELS.includes(parent))) {
      this.#field = { name, attributes, text: '' }
      if (this.#item === null) this.#base = this.#path.length - 1
    } else if (this.#field?.attributes.type === 'xhtml') {
      this.#text(`<${name}>`)
    }
  }

  #text(text: string): void {
    if (this.#field === null) return
    this.#size += text.length
    if (this.#size > this.most) {
      throw new HearsayInputError(
        'too-large',
        `${this.name} has an item that is longer than any report; split the feed`,
      )
    }
    this.#field.text += text
  }

  #close(): void {
    const name = this.#path.pop()
    const depth = this.#path.length
    if (this.#field !== null && depth === this.#base) {
      const into = this.#item ?? this.channel
      into.push(this.#field)
      this.#field = null
      if (this.#item === null) this.#size = 0
    } else if (this.#field?.attributes.type === 'xhtml') this.#text(`</${name}>`)
    if (this.#item !== null && depth < this.#base) {
      this.#items.push(this.#item)
      this.#item = null
    }
  }
}
