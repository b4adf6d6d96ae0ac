import type { Segmentation } from '../segment/index.js'
import { firstAtOrAfter } from '../sorted.js'

/** What an uncased encoder cannot see of a word: three small codes a token, inputs of the model beside the word pieces. */
export interface WordFeatures {
  /** 0 lower case, 1 Title, 2 UPPER, 3 mIxed, 4 digits, 5 mark. */
  readonly shape: Int8Array
  /** 0 outside quotation marks, 1 inside, 2 inside an inner quotation, 3 an opening mark, 4 a closing mark. */
  readonly quote: Int8Array
  /** What stands before: 0 nothing, 1 space, 2 the start of a sentence, 3 the start of a passage. */
  readonly before: Int8Array
}

const Shape = { lower: 0, title: 1, upper: 2, mixed: 3, digits: 4, mark: 5 } as const
const Quote = { outside: 0, inside: 1, inner: 2, opening: 3, closing: 4 } as const
const Before = { nothing: 0, space: 1, sentence: 2, passage: 3 } as const

export function wordFeatures(segmentation: Segmentation): WordFeatures {
  return { shape: shapes(segmentation), quote: quoteStates(segmentation), before: befores(segmentation) }
}

function shapes({ text, tokens }: Segmentation): Int8Array {
  const shape = new Int8Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) shape[i] = shapeOf(text.slice(tokens.begin[i], tokens.end[i]))
  return shape
}

function shapeOf(word: string): number {
  if (/^\d/.test(word)) return Shape.digits
  const lower = word.toLowerCase()
  const upper = word.toUpperCase()
  if (lower === upper) return /[\p{L}\p{N}]/u.test(word) ? Shape.lower : Shape.mark
  if (word === lower) return Shape.lower
  if (word === upper) return word.length > 1 ? Shape.upper : Shape.title
  const first = word.charAt(0)
  return first !== first.toLowerCase() && word.slice(1) === lower.slice(1) ? Shape.title : Shape.mixed
}

function quoteStates({ tokens, quotations }: Segmentation): Int8Array {
  const quote = new Int8Array(tokens.length)
  for (const { span, inner, depth, open } of quotations) {
    const from = firstAtOrAfter(tokens.begin, span[0])
    for (let i = from; i < tokens.length && (tokens.begin[i] as number) < span[1]; i++) {
      const begin = tokens.begin[i] as number
      if (begin < inner[0]) quote[i] = Quote.opening
      else if (begin >= inner[1] && !open) quote[i] = Quote.closing
      else if ((quote[i] as number) < Quote.opening) quote[i] = depth > 0 ? Quote.inner : Quote.inside
    }
  }
  return quote
}

function befores({ tokens, sentences }: Segmentation): Int8Array {
  const before = new Int8Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    before[i] = i > 0 && tokens.begin[i] === tokens.end[i - 1] ? Before.nothing : Before.space
  }
  let passage = -1
  for (const sentence of sentences) {
    before[sentence.firstToken] = sentence.passage === passage ? Before.sentence : Before.passage
    passage = sentence.passage
  }
  return before
}
