import type { Span } from '../types.js'
import { ABBREVIATIONS, OPENERS } from './vocabulary.js'

/** A full stop, question or exclamation mark or ellipsis with the closing marks behind it, before space or the end. */
const END = /(?:\.{3,}|[.!?…]+)(?:['’"”»)\]›]|\[\d+\])*(?=\s|$)/g
const FIRST_WORD = /^[\s\p{Pd}]*[“„«‹‘"'`([]*([\p{L}\p{N}.]+)/u
const INITIALS = /(?:^|[\s(“‘"'-])(?:\p{L}\.)+$/u

/** Splits a passage into sentences: spans without the space around them. */
export function splitSentences(text: string, passage: Span): Span[] {
  const sentences: Span[] = []
  const end = new RegExp(END)
  let begin = passage[0]
  end.lastIndex = begin
  for (let match = end.exec(text); match && match.index < passage[1]; match = end.exec(text)) {
    const stop = match.index + match[0].length
    if (stop >= passage[1] || !endsSentence(text, begin, match.index, match[0], stop, passage[1])) continue
    sentences.push([begin, stop])
    begin = skipSpace(text, stop, passage[1])
  }
  if (begin < passage[1]) sentences.push([begin, passage[1]])
  return sentences
}

function endsSentence(text: string, begin: number, at: number, marks: string, stop: number, limit: number): boolean {
  const next = FIRST_WORD.exec(text.slice(stop, Math.min(stop + 60, limit)))?.[1]
  if (next === undefined || /^\p{Ll}/u.test(next)) return false
  if (!marks.startsWith('.') || marks.startsWith('..')) return true
  const before = text.slice(Math.max(begin, at - 24), at + 1)
  if (INITIALS.test(before)) return endsAfterInitials(before, next, marks)
  const word = /([\p{L}\d]+)\.$/u.exec(before)?.[1]?.toLowerCase()
  return word === undefined || !ABBREVIATIONS.has(word) || marks.length > 1
}

/** `J. Smith` and `U.S. Navy` go on; `in the U.S. He said` does not. */
function endsAfterInitials(before: string, next: string, marks: string): boolean {
  if (marks.length > 1) return true
  const single = !/\p{L}\.\p{L}\.$/u.test(before)
  return !single && OPENERS.has(next.toLowerCase())
}

function skipSpace(text: string, from: number, limit: number): number {
  let i = from
  while (i < limit && /\s/.test(text.charAt(i))) i++
  return i
}
