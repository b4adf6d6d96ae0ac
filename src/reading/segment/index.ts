import { isRead, type Passage, type Report, type Span } from '../types.js'
import { findPassages } from './passages.js'
import { findQuotations, type Quoted } from './quotations.js'
import { splitSentences } from './sentences.js'
import { type Tokens, tokenize } from './tokens.js'

export type { Quoted } from './quotations.js'
export type { Tokens } from './tokens.js'

/** A sentence: its span, the passage it stands in, and its tokens [firstToken, endToken). */
export interface Sentence {
  readonly span: Span
  readonly passage: number
  readonly firstToken: number
  readonly endToken: number
}

/** A report taken apart without a model. Tokens cover what is read: no furniture, no byline. */
export interface Segmentation {
  readonly text: string
  readonly passages: readonly Passage[]
  readonly sentences: readonly Sentence[]
  readonly tokens: Tokens
  readonly quotations: readonly Quoted[]
  /** Those that stand in no other one. */
  readonly outerQuotations: readonly Quoted[]
}

/** Splits a report into passages (those it brings, or our own), sentences, tokens and quotations. Pure; linear in the text. */
export function segment(report: Pick<Report, 'text' | 'title' | 'passages'>): Segmentation {
  const { text } = report
  const passages = report.passages ?? findPassages(text, report.title)
  const sentences: Sentence[] = []
  const parts: Tokens[] = []
  let count = 0
  passages.forEach((passage, index) => {
    if (!isRead(passage)) return
    for (const span of splitSentences(text, passage.span)) {
      const tokens = tokenize(text, span[0], span[1])
      if (tokens.length === 0) continue
      sentences.push({ span, passage: index, firstToken: count, endToken: count + tokens.length })
      parts.push(tokens)
      count += tokens.length
    }
  })
  const quotations = findQuotations(text, passages)
  const outerQuotations = quotations.filter(({ depth }) => depth === 0)
  return { text, passages, sentences, tokens: join(parts, count), quotations, outerQuotations }
}

/** The number of the sentence that a token stands in. */
export function sentenceAt({ sentences }: Segmentation, token: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((sentences[middle] as Sentence).firstToken <= token) low = middle
    else high = middle - 1
  }
  return low
}

/** Whether two tokens stand in one passage. */
export function inOnePassage(segmentation: Segmentation, a: number, b: number): boolean {
  const passageOf = (token: number) => segmentation.sentences[sentenceAt(segmentation, token)]?.passage
  return passageOf(a) === passageOf(b)
}

function join(parts: readonly Tokens[], length: number): Tokens {
  const begin = new Int32Array(length)
  const end = new Int32Array(length)
  let at = 0
  for (const part of parts) {
    begin.set(part.begin, at)
    end.set(part.end, at)
    at += part.length
  }
  return { length, begin, end }
}
