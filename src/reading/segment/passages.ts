import type { Passage, Span } from '../types.js'
import { roleOf } from './roles.js'

/** Lines wider than this were not wrapped for a page of fixed width. */
const WIDEST_WRAP = 110
const NARROWEST_WRAP = 40

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
  const widest = lines.reduce((width, [b, e]) => Math.max(width, e - b), 0)
  const wrapped = widest >= NARROWEST_WRAP && widest <= WIDEST_WRAP
  const spans: Span[] = []
  for (const line of lines) {
    const before = spans.at(-1)
    if (before && wrapped && isWrapped(text, before, line, widest)) spans[spans.length - 1] = [before[0], line[1]]
    else spans.push(line)
  }
  return spans
}

/** A line was wrapped where the next line's first word would not have fitted on it. */
function isWrapped(text: string, before: Span, line: Span, widest: number): boolean {
  if (!/^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(text.slice(before[1], Math.min(line[0], before[1] + 200))))
    return false
  const lastLine =
    Math.max(text.lastIndexOf('\n', before[1] - 1), text.lastIndexOf('\r', before[1] - 1), before[0] - 1) + 1
  const firstWord = /^\S+/.exec(text.slice(line[0], Math.min(line[1], line[0] + widest)))?.[0] ?? ''
  const width = before[1] - lastLine
  return width >= NARROWEST_WRAP && width + 1 + firstWord.length > widest - WRAP_SLACK
}

/** Editors wrap at a given column; the widest line of a short text may fall short of it. */
const WRAP_SLACK = 2

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
