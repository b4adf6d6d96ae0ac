import type { Span, Standing } from '../types.js'
import type { Discourse } from './antecedents.js'
import type { Referent, Share, Weighed } from './referents.js'

/** A link weaker than these does not outweigh the description's own words; chosen on reports kept out of training. */
const LIKELY = 0.4
/** `A source` is hardly ever the one who is named elsewhere. */
const CERTAIN = 0.6
/** `The retired surgeon` is somebody whom the report has told of. */
const SLIGHT = 0.05

const INDEFINITE = /^(?:an?|one|some|several|many|another|two|three|four|other)\b/i
/** A short definite phrase that names no one's relation: `the candidate`, `the retired surgeon`. */
const POINTING = /^(?:the|that|this)(?:\s+[\p{L}\p{N}.-]+){1,3}$/iu
/** What news calls an organisation that it has named before. */
const ORGANISATION =
  /\s(?:company|group|agency|organi[sz]ation|firm|newspaper|paper|network|outlet|monitor|party|movement|charity|union|bank|body|watchdog|department|ministry|court|council|committee|commission|campaign|channel|broadcaster|association|foundation|institute|university)$/i
/** How sure it is that such a phrase means whoever spoke before. */
const POINTED = 0.5

/** Whom a description means by the model's link; where that tells nothing, a short definite one points to whoever spoke before. */
export function meantBy(
  words: string,
  { best, self }: Weighed,
  standing: Standing,
  { before }: Discourse,
): Share | null {
  const isPointing = POINTING.test(words)
  const needed = INDEFINITE.test(words) ? CERTAIN : isPointing && standing === 'person' ? SLIGHT : LIKELY
  if (best && best.probability > needed && fits(best.referent, standing) && saysMore(best, words, self)) return best
  return before && isPointing && pointsTo(before, words, standing) ? { referent: before, probability: POINTED } : null
}

/** A name always says more than a description; another description does where it is longer. */
function saysMore({ referent, probability }: Share, words: string, self: number): boolean {
  return referent.kind !== 'described' || (length(referent.whoSpan) > words.length && probability > self)
}

function pointsTo({ kind }: Referent, words: string, standing: Standing): boolean {
  if (standing === 'person') return kind === 'person'
  return (standing === 'institution' || standing === 'outlet') && kind === 'organisation' && ORGANISATION.test(words)
}

/** A description of a person means a person, one of an institution or a document does not. */
function fits({ kind }: Referent, standing: Standing): boolean {
  if (kind === 'person') return isHuman(standing)
  return (kind !== 'organisation' && kind !== 'place') || !isHuman(standing)
}

export function isHuman(standing: Standing): boolean {
  return standing === 'person' || standing === 'unnamed'
}

/** `An official` is nobody in particular. */
export function isIndefinite(words: string): boolean {
  return INDEFINITE.test(words)
}

function length([begin, end]: Span): number {
  return end - begin
}
