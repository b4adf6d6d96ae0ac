import type { Passage, Span } from '../types.js'
import { roleOf } from './roles.js'

/** Lines wider than this were not wrapped for a page of fixed width. */
const WIDEST_WRAP = 110
const NARROWEST_WRAP = 40
/** Editors wrap at a given column; the widest line of a short text may fall short of it. */
const WRAP_SLACK = 2

const ENDS_SENTENCE = /[.!?…:;]["”’'»)\]]*$/

/**
 * Splits a report into passages with their roles. A passage is a line of the text, or a block of lines where a paragraph was
 * wrapped to a fixed width. Spans leave out the space around them.
 */
export function findPassages(text: string, title?: string): Passage[] {
  const passages: Passage[] = []
  let headlineSeen = false
  const spans = passageSpans(text)
  spans.forEach((span, i) => {
    const role = roleOf(text.slice(span[0], span[1]), { title, headlineSeen, last: i === spans.length - 1 })
    if (role !== 'furniture' && role !== 'caption') headlineSeen = true
    passages.push({ span, role })
  })
  return passages
}

function passageSpans(text: string): Span[] {
  const lines = linesOf(text)
  const column = wrapColumn(text, lines)
  const spans: Span[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (before && isWrapped(text, before, line, column)) spans.push([(spans.pop() as Span)[0], line[1]])
    else spans.push(line)
  })
  return spans
}

/**
 * The column at which a text was wrapped: most of its line breaks then stand within sentences, and few lines are wider than
 * a page. Infinity where it was not.
 */
function wrapColumn(text: string, lines: readonly Span[]): number {
  let within = 0
  let others = 0
  let widest = 0
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    if (next && isFullLine(line) && isNextLine(text, line, next) && !ENDS_SENTENCE.test(text.slice(line[0], line[1]))) {
      within++
      widest = Math.max(widest, line[1] - line[0])
    } else if (line[1] - line[0] > WIDEST_WRAP || (next && isNextLine(text, line, next))) others++
  }
  return within > others ? widest : Number.POSITIVE_INFINITY
}

/** A line was wrapped where the next line's first word would not have fitted on it. */
function isWrapped(text: string, line: Span, next: Span, column: number): boolean {
  if (column === Number.POSITIVE_INFINITY || !isFullLine(line) || !isNextLine(text, line, next)) return false
  const firstWord = /^\S+/.exec(text.slice(next[0], Math.min(next[1], next[0] + column)))?.[0] ?? ''
  return line[1] - line[0] + 1 + firstWord.length > column - WRAP_SLACK
}

function isFullLine([begin, end]: Span): boolean {
  return end - begin >= NARROWEST_WRAP && end - begin <= WIDEST_WRAP
}

/** One line break stands between them, and no empty line. */
function isNextLine(text: string, line: Span, next: Span): boolean {
  return /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(text.slice(line[1], next[0]))
}

function linesOf(text: string): Span[] {
  const lines: Span[] = []
  const pattern = /[^\r\n\u2028\u2029]+/g
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const begin = match.index + match[0].length - match[0].trimStart().length
    const end = match.index + match[0].trimEnd().length
    if (begin < end) lines.push([begin, end])
  }
  return lines
}
