import type { Passage, Span } from '../types.js'
import { isSingle, type Mark, marksOf } from './quotation-marks.js'

/** A stretch in quotation marks within one passage. `span` holds the marks, `inner` leaves them out. */
export interface Quoted {
  readonly span: Span
  readonly inner: Span
  /** 0 for an outer quotation, 1 for a quotation within it, and so on. */
  readonly depth: number
  /** It goes on with the quotation that the passage before left open. */
  readonly continues: boolean
  /** The passage ends before it is closed. */
  readonly open: boolean
}

interface Opened {
  readonly mark: Mark
  readonly continues: boolean
}

const DEEPEST = 4

/**
 * Finds quotations passage by passage. One that a passage leaves open goes on in the next where that begins with an opening
 * mark of the same kind, as newspapers set speeches of several paragraphs. Linear in the text.
 */
export function findQuotations(text: string, passages: readonly Passage[]): Quoted[] {
  const found: Quoted[] = []
  let leftOpen: string | null = null
  for (const passage of passages) {
    if (passage.role === 'furniture') continue
    const inPassage = quotationsOf(text, passage.span, leftOpen)
    leftOpen = null
    for (const quoted of inPassage) {
      if (quoted.open) leftOpen = text.slice(quoted.span[0], quoted.inner[0])
      found.push(quoted)
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

function quotationsOf(text: string, passage: Span, leftOpen: string | null): Quoted[] {
  const found: Quoted[] = []
  const stack: Opened[] = []
  for (const mark of marksOf(text, passage)) {
    const partner = mark.canClose ? partnerOf(stack, mark) : -1
    if (partner >= 0) {
      // An inner quotation that nobody closed was none.
      const opened = stack[partner] as Opened
      stack.length = partner
      found.push(quotedBetween(opened, mark, partner))
    } else if (mark.canOpen && stack.length < DEEPEST) {
      const continues = mark.begin === passage[0] && leftOpen === text.slice(mark.begin, mark.end)
      const before = endUnclosed(stack, mark, text)
      if (before) found.push(before)
      stack.push({ mark, continues })
    }
  }
  const unclosed = stack.find((opened) => !isSingle(opened.mark) || opened.mark.begin === passage[0])
  if (unclosed) found.push(leftOpenQuotation(unclosed, passage, found))
  return found
}

/**
 * Nobody nests a quotation in marks of its own kind: the earlier one was never closed. Behind the end of a sentence the new mark goes on
 * with it, a paragraph that lost its line break; elsewhere we cannot tell where it ended.
 */
function endUnclosed(stack: Opened[], opening: Mark, text: string): Quoted | null {
  const same = stack.findIndex(({ mark }) => mark.kind === opening.kind)
  if (same < 0) return null
  const { mark, continues } = stack[same] as Opened
  stack.length = same
  const end = mark.end + text.slice(mark.end, opening.begin).trimEnd().length
  if (isSingle(mark) || !/[.!?…]/.test(text.charAt(end - 1))) return null
  return { span: [mark.begin, end], inner: [mark.end, end], depth: same, continues, open: false }
}

function partnerOf(stack: readonly Opened[], closing: Mark): number {
  for (let i = stack.length - 1; i >= 0; i--) if (closing.closes.includes((stack[i] as Opened).mark.kind)) return i
  return -1
}

function quotedBetween({ mark, continues }: Opened, closing: Mark, depth: number): Quoted {
  return { span: [mark.begin, closing.end], inner: [mark.end, closing.begin], depth, continues, open: false }
}

function leftOpenQuotation({ mark, continues }: Opened, passage: Span, found: Quoted[]): Quoted {
  // What was closed inside it stands one deeper than it was counted where the outer one had been taken for no quotation.
  for (let i = 0; i < found.length; i++) {
    const inner = found[i] as Quoted
    if (inner.span[0] > mark.begin && inner.depth === 0) found[i] = { ...inner, depth: 1 }
  }
  return { span: [mark.begin, passage[1]], inner: [mark.end, passage[1]], depth: 0, continues, open: true }
}
