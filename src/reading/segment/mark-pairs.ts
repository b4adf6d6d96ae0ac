import type { Span } from '../types.js'
import { type Mark, marksOf } from './quotation-marks.js'

/** An opening mark and where the words behind it end: before a closing mark, or where no mark closes them. */
export interface Pair {
  readonly opening: Mark
  readonly innerEnd: number
  readonly end: number
}

interface Opened {
  readonly mark: Mark
  /** Another quotation in marks of its kind was opened within it. */
  readonly nests: boolean
}

const DEEPEST = 4
/** Marks of one kind within one another are a slip more often than a quotation within a quotation, the more so the further apart. */
const LONGEST_NEST = 500
/** Characters of a few quoted words, such as `the ‘heroes’ of the strike`. */
const FEW_WORDS = 100
const ENDS_SENTENCE = /[.!?…]['’"”)\]]*$/

/** The pairs of marks of a passage as they are closed, and the opening marks that nothing closes. */
export function pairMarks(text: string, passage: Span): { readonly pairs: Pair[]; readonly unclosed: Mark[] } {
  const pairs: Pair[] = []
  const stack: Opened[] = []
  for (const mark of marksOf(text, passage)) {
    const partner = mark.canClose ? partnerOf(stack, mark, text, passage[1]) : undefined
    if (partner) {
      // An inner quotation that nobody closed was none.
      stack.length = stack.indexOf(partner)
      pairs.push({ opening: partner.mark, innerEnd: mark.begin, end: mark.end })
    } else if (mark.canOpen && (mark.sure || !stack.some((opened) => opened.mark.single))) {
      const ended = endEarlier(stack, mark, text)
      if (ended) pairs.push(ended)
      stack.push({ mark, nests: false })
      if (stack.length > DEEPEST) stack.shift()
    }
  }
  return { pairs, unclosed: stack.filter(({ nests }) => !nests).map(({ mark }) => mark) }
}

/** The innermost quotation that the mark may close; a single one does not reach out of a double one. */
function partnerOf(stack: readonly Opened[], closing: Mark, text: string, limit: number): Opened | undefined {
  for (const opened of stack.toReversed()) {
    const { kind, single } = opened.mark
    if (kind && closing.closes.includes(kind)) return closes(closing, opened, text, limit) ? opened : undefined
    if (closing.single && !single) return undefined
  }
  return undefined
}

/** A mark that may be an apostrophe closes a quotation at the end of a clause, or behind a few words. */
function closes(closing: Mark, { mark, nests }: Opened, text: string, limit: number): boolean {
  const length = closing.begin - mark.end
  if (nests && length > LONGEST_NEST) return false
  if (closing.sure) return true
  if (nests) return false
  const wordFollows = /^\s[\p{L}\p{N}]/u.test(text.slice(closing.end, Math.min(limit, closing.end + 3)))
  return !wordFollows || (length <= FEW_WORDS && !/[.!?…]\s/.test(text.slice(mark.end, closing.begin)))
}

/**
 * A quotation that is open in marks of the same kind when another one opens. Behind the end of a sentence it ends there: its
 * paragraph lost its line break. Elsewhere the new one is within it, if it is ever closed.
 */
function endEarlier(stack: Opened[], opening: Mark, text: string): Pair | null {
  const same = stack.findIndex(({ mark }) => mark.kind === opening.kind)
  if (same < 0) return null
  const { mark, nests } = stack[same] as Opened
  const end = mark.end + text.slice(mark.end, opening.begin).trimEnd().length
  if (!ENDS_SENTENCE.test(text.slice(Math.max(mark.end, end - 5), end))) {
    for (const [i, opened] of stack.entries()) if (opened.mark.kind === mark.kind) stack[i] = { ...opened, nests: true }
    return null
  }
  stack.length = same
  return mark.single || nests ? null : { opening: mark, innerEnd: end, end }
}
