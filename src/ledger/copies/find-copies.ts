import type { Span } from '../../reading/types.js'
import { alignTexts } from './align.js'
import { isBoilerplate, type Shared } from './boilerplate.js'
import { agencyFor, type Credit, findCredits } from './credits.js'
import { type Side, weighDirection } from './direction.js'
import { explainCopy } from './explain.js'
import { quotedSpans } from './quotation-marks.js'
import { within } from './spans.js'
import { lengthOf, likenessOf, type Stretch } from './stretch.js'
import type { Carrier, Copy, CopyKind } from './types.js'
import { findWords, type Words } from './words.js'

/** Fewer same words outside quotation marks (`he said in a statement on Monday`) do not make prose of a shared quotation. */
const LEAST_PROSE = 8
/** Words between two stretches that stand beside each other. */
const BESIDE = 12

/** A report with all that is looked up in it more than once. */
interface Prepared {
  readonly carrier: Carrier
  readonly words: Words
  readonly isQuoted: (place: number) => boolean
  readonly credits: readonly Credit[]
}

/** A stretch in two reports, with its spans in UTF-16 units. */
interface Found extends Shared {
  readonly there: Prepared
  readonly otherSpan: Span
  readonly stretch: Stretch
  /** Same words in quotation marks, on one side or both: one paper’s speech may be another’s indirect speech. */
  readonly quotedWords: number
}

/**
 * The passages that *carrier* has in common with the *others*, which are its candidates (see `signatureOf` and `CandidateIndex`), in the
 * order of the others and then of its text. A copy is usually the new report's; where the reasons say so, the other one is the copy.
 */
export function findCopies(carrier: Carrier, others: readonly Carrier[]): Copy[] {
  const here = prepare(carrier)
  const found = others.filter(({ id }) => id !== carrier.id).flatMap((other) => sharedWith(here, prepare(other)))
  return found.map((one) => copyOf(here, one, found))
}

function prepare(carrier: Carrier): Prepared {
  const { text } = carrier
  return { carrier, words: findWords(text), isQuoted: within(quotedSpans(text)), credits: findCredits(text) }
}

function sharedWith(here: Prepared, there: Prepared): Found[] {
  return alignTexts(here.words, there.words).map((stretch) => ({
    there,
    other: there.carrier,
    stretch,
    quotedWords: stretch.same.filter(([h, t]) => isQuoted(here, h) || isQuoted(there, t)).length,
    span: charactersOf(here.words, stretch.here),
    otherSpan: charactersOf(there.words, stretch.there),
  }))
}

function charactersOf({ begin, end }: Words, [first, last]: readonly [number, number]): Span {
  return [begin[first] as number, end[last - 1] as number]
}

function copyOf(here: Prepared, one: Found, all: readonly Found[]): Copy {
  const { there, stretch, span, otherSpan, quotedWords } = one
  const first: Side = { carrier: here.carrier, span, credits: here.credits }
  const second: Side = { carrier: there.carrier, span: otherSpan, credits: there.credits }
  const evidence = weighDirection(first, second)
  const [copy, source] = evidence[0].source === 'first' ? [second, first] : [first, second]
  const kind = kindOf(here, one, all)
  const agency = agencyFor(copy.span, copy.credits) ?? agencyFor(source.span, source.credits)
  const words = Math.max(lengthOf(stretch.here), lengthOf(stretch.there))
  return {
    report: copy.carrier.id,
    span: copy.span,
    source: source.carrier.id,
    sourceSpan: source.span,
    kind,
    sameWords: stretch.same.length,
    quotedWords,
    likeness: likenessOf(stretch),
    basis: evidence[0].basis,
    agency,
    explanation: explainCopy({ kind, sameWords: stretch.same.length, words, quotedWords, agency, evidence }),
  }
}

function isQuoted({ words, isQuoted: quoted }: Prepared, word: number): boolean {
  return quoted(words.begin[word] as number)
}

function kindOf(here: Prepared, one: Found, all: readonly Found[]): CopyKind {
  if (isBoilerplate(here.carrier, one, one.otherSpan, all)) return 'boilerplate'
  return isSpeech(one) && !cameWith(one, all) ? 'quotation' : 'prose'
}

function isSpeech({ stretch, quotedWords }: Pick<Found, 'stretch' | 'quotedWords'>): boolean {
  return quotedWords > 0 && stretch.same.length - quotedWords < LEAST_PROSE
}

/** Speech right beside a longer stretch of the same two reports, in the same order in both, came with it. */
function cameWith(one: Found, all: readonly Found[]): boolean {
  const { here, there } = one.stretch
  return all.some(({ other, stretch, quotedWords }) => {
    if (other.id !== one.other.id || isSpeech({ stretch, quotedWords })) return false
    const behind = [here[0] - stretch.here[1], there[0] - stretch.there[1]]
    const before = [stretch.here[0] - here[1], stretch.there[0] - there[1]]
    return [behind, before].some((gaps) => gaps.every((gap) => gap >= -BESIDE && gap <= BESIDE))
  })
}
