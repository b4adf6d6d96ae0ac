import type { Span } from '../types.js'
import { BEFORE_NAMES, BEFORE_NUMBERS, OPENERS, SHORTENED } from './vocabulary.js'

/** Full stops, question and exclamation marks and ellipses, with the closing marks and footnotes behind them. */
const END = /[.!?…]+['’"”“»)\]›]*(?:\[\d+\]){0,4}/g
/** What may stand between a sentence's end and the first word of the next. */
const LEADING = /^[\s\p{Pd}•·*“„«‹‘"'`([]*/u
const WORD = /^[\p{L}\p{N}.]+/u
const INITIALS = /(?:^|[\s(“‘"'-])(?:\p{L}\.)+$/u
/** The number or letter of a list's entry is no sentence. */
const LABEL = /^\(?(?:\d{1,3}|\p{L}|[ivx]+)[.)]+$/u
/** What goes on behind `5 p.m.`: a day, a month, a time zone. */
const OF_TIME =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Eastern|Central|Mountain|Pacific|\p{Lu}{2,4}\.?$|\d)/u
/** `“Is it over?” Ada Quill asked.` */
const SPEAKS =
  /^\s+(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:said|says|asked|asks|wrote|writes|added|adds|replied|replies|tweeted|told|wondered|shouted)\b/u

/** Characters that are looked at on either side of a possible end. */
const NEAR = 80

/** Splits a passage into sentences: spans without the space around them. */
export function splitSentences(text: string, [from, to]: Span): Span[] {
  const words = text.slice(from, to)
  const sentences: Span[] = []
  let begin = 0
  for (const { index, 0: marks } of words.matchAll(END)) {
    const stop = index + marks.length
    if (!/\s/.test(words.charAt(stop))) continue
    const sentence = words.slice(Math.max(begin, stop - NEAR), stop)
    if (!endsSentence(sentence, marks, words.slice(stop, stop + NEAR))) continue
    sentences.push([from + begin, from + stop])
    begin = stop + words.slice(stop).search(/\S|$/)
  }
  if (begin < words.length) sentences.push([from + begin, to])
  return sentences
}

/** Whether a sentence so far, with its final marks, ends before the words behind it. */
function endsSentence(sentence: string, marks: string, behind: string): boolean {
  const rest = behind.slice(LEADING.exec(behind)?.[0].length)
  const next = WORD.exec(rest)?.[0] ?? ''
  if (next === '' ? !/^[^\s\p{P}]/u.test(rest) : /^[\p{Ll}.]/u.test(next)) return false
  if (LABEL.test(sentence)) return false
  if (!marks.startsWith('.')) return !(/["”’'»]/.test(marks) && SPEAKS.test(behind))
  if (!/^\.[)\]]*$/.test(marks)) return true
  const upToStop = sentence.slice(0, sentence.length - marks.length + 1)
  return INITIALS.test(upToStop) ? endsInitials(upToStop, next) : endsWord(upToStop, next)
}

/** `J. Smith` and `the U.S. Navy` go on; `in the U.S. He said` and `at 5 p.m. Residents said` do not. */
function endsInitials(sentence: string, next: string): boolean {
  return OPENERS.has(next.toLowerCase()) || (/\b[ap]\.m\.$/.test(sentence) && !OF_TIME.test(next))
}

function endsWord(sentence: string, next: string): boolean {
  const word = /([\p{L}\d]+)\.$/u.exec(sentence)?.[1] ?? ''
  const spelled = word.charAt(0) + word.slice(1).toLowerCase()
  if (BEFORE_NAMES.has(spelled)) return false
  if (BEFORE_NUMBERS.has(spelled)) return !/^\d/.test(next)
  return !SHORTENED.has(spelled) || OPENERS.has(next.toLowerCase())
}
