import type { Passage, Span } from '../../reading/types.js'

/** What mail programs write above the message that they quote. */
const INTRODUCTIONS = [
  /^On .{6,200}\bwrote:$/s,
  /^-{2,} ?(?:Original Message|Forwarded message) ?-{2,}/i,
  /^_{10,}$/,
  /^From: .+\n(?:.+\n)*?(?:Sent|Date): .+/,
]
/** The one that forwards shows the other's words, and they are what the message is about. */
const FORWARDED = /forwarded/i
const QUOTED = /^(?:>.*(?:\n|$))+$/
const SIGNATURE = /^-- ?(?:\n|$)/

/**
 * The passages of a message's text: earlier mails that it quotes, what introduces them, and the signature are furniture. Null
 * where there is nothing of the kind, and the reading can find the passages by itself.
 */
export function findQuoted(text: string): Passage[] | null {
  const passages: Passage[] = []
  let isOver = false
  for (const span of blocks(text)) {
    const words = text.slice(...span)
    isOver ||= SIGNATURE.test(words) || (INTRODUCTIONS.some((pattern) => pattern.test(words)) && !FORWARDED.test(words))
    passages.push({
      span,
      role: isOver || QUOTED.test(words) || FORWARDED.test(words.slice(0, 40)) ? 'furniture' : 'paragraph',
    })
    // A reply below or between quoted lines goes on after them.
    if (isOver && isInline(words)) isOver = false
  }
  return passages.some(({ role }) => role === 'furniture') ? passages : null
}

/** "On Monday Anna wrote:" introduces lines that are marked by themselves. */
function isInline(words: string): boolean {
  return INTRODUCTIONS[0]?.test(words) === true
}

/** Stretches between blank lines, and between lines that are quoted and lines that are not. */
function* blocks(text: string): Generator<Span> {
  let begin = -1
  let end = 0
  let lineEnd = 0
  let wasQuoted = false
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    const isQuoted = line.startsWith('>')
    const isBlank = line.trim() === ''
    const isApart = index > lineEnd + 1 || isQuoted !== wasQuoted || isBlank || SIGNATURE.test(line)
    if (begin >= 0 && isApart) {
      yield [begin, end]
      begin = -1
    }
    if (isBlank) continue
    if (begin < 0) begin = index + line.length - line.trimStart().length
    end = index + line.trimEnd().length
    lineEnd = index + line.length
    wasQuoted = isQuoted
  }
  if (begin >= 0) yield [begin, end]
}
