import { type Segmentation, sentenceAt } from '../segment/index.js'
import type { Span } from '../types.js'
import type { Run } from './roles.js'

const OUTER_LEFT = /^[\s"“”'‘’`«»‹›„,.:;\p{Pd}]*(?:that\b[\s"“”'‘’`«»‹›„,.:;\p{Pd}]*(?=\S))?/iu
// What stands before a run of marks is looked at first: else a long run in the middle is tried from each of its marks on.
const OUTER_RIGHT = /(?<![\s"“”'‘’`«»‹›„,;:\p{Pd}])[\s"“”'‘’`«»‹›„,;:\p{Pd}]+$/u
const FINAL_STOP = /(?<!\b\p{L})\.$/u
const WORD = /[\p{L}\p{N}\p{S}]/u
/** Role edges fall between `by` and the voice; the preposition belongs to the cue. */
const PREPOSITION = /^(?:by|of|from|to) (?=\S)/i
const VOICE_RIGHT = /(?<![\s,;:"“”`«»\p{Pd}])[\s,;:"“”`«»\p{Pd}]+$/u
/** The full stop of a name at the end of a line, but not that of `Jr.` or an initial. */
const SENTENCE_STOP = /(?<=\p{Ll}{3})\.$/u
/** Words that run into the subject of the next clause: `… to the broadcaster he`. */
const PRONOUN_BEHIND = /^.*\s(?=(?:he|she|they|it|we|I)$)/s
const OWNER = /(?:\b(?:the|an?) )?[\p{L}\p{N}][\p{L}\p{N}.-]*$/iu
const POSSESSIVE = /(?:['’]s|(?<=s)['’])$/i

/** Runs of tokens → spans of text, cut where a passage ends, or where a sentence does. */
export function spansOf(
  runs: readonly Run[],
  segmentation: Segmentation,
  unit: 'passage' | 'sentence' = 'passage',
): Span[] {
  return runs.flatMap((run) => cut(run, segmentation, unit))
}

function cut([first, end]: Run, segmentation: Segmentation, unit: 'passage' | 'sentence'): Span[] {
  const { text, tokens, sentences, passages } = segmentation
  const begin = tokens.begin[first] as number
  const stop = withAccents(tokens.end[end - 1] as number, text)
  const spans: Span[] = []
  for (let s = sentenceAt(segmentation, first); s < sentences.length; s++) {
    const { passage, firstToken, span: sentence } = sentences[s] as (typeof sentences)[number]
    if (firstToken >= end) break
    const [from, to] = unit === 'sentence' ? sentence : (passages[passage] as (typeof passages)[number]).span
    const span: Span = [Math.max(begin, from), Math.min(stop, to)]
    if (span[0] < span[1] && spans.at(-1)?.[0] !== span[0]) spans.push(span)
  }
  return spans
}

/** Accents that stand by themselves are no part of a token, but of what a person reads. */
function withAccents(end: number, text: string): number {
  let stop = end
  while (/^\p{Mn}$/u.test(text.charAt(stop))) stop++
  return stop
}

/** A content without the marks at its outer edges, a leading "that" and a final comma or full stop; spans without a word are left out. */
export function trimContent(spans: readonly Span[], text: string): Span[] {
  return spans.map((span) => trimSpan(span, text)).filter(([begin, end]) => WORD.test(text.slice(begin, end)))
}

function trimSpan([begin, end]: Span, text: string): Span {
  const words = text.slice(begin, end)
  const left = OUTER_LEFT.exec(words)?.[0].length ?? 0
  let kept = words.slice(left)
  for (let before = ''; before !== kept; ) {
    before = kept
    kept = kept.replace(OUTER_RIGHT, '').replace(FINAL_STOP, '')
  }
  return [begin + left, begin + left + kept.length]
}

/** Where the words begin whose possessive a voice was cut at: `the dockers` of `’ union`. */
function ownerOf(begin: number, text: string): number {
  if (!/['’]/.test(text.charAt(begin))) return begin
  const owner = OWNER.exec(text.slice(Math.max(0, begin - 60), begin))?.[0]
  return owner ? begin - owner.length : begin
}

/** A voice's words without marks at the edges and the possessive. */
export function trimVoice([from, end]: Span, text: string): Span {
  const begin = ownerOf(from, text)
  const words = text.slice(begin, end)
  const marks = /^[\s,;:"“”‘`«»„\p{Pd}]+/u.exec(words)?.[0].length ?? 0
  const left = marks + (PREPOSITION.exec(words.slice(marks))?.[0].length ?? 0)
  const kept = words.slice(left).replace(VOICE_RIGHT, '').replace(POSSESSIVE, '').replace(SENTENCE_STOP, '')
  const subject = begin + left + (PRONOUN_BEHIND.exec(kept)?.[0].length ?? 0)
  return [subject, begin + left + kept.length]
}
