import type { Predicate } from '../model.js'
import type { Span } from '../types.js'

/** The voices of a candidate, and the predicate that they were read from. */
export interface Voiced {
  /** The words that name the claim's own voice. */
  readonly source: Span | null
  /** The words that name those who relay it, outermost first. */
  readonly relays: readonly Span[]
  readonly predicate: Predicate
}

/** `quoted the memo as saying`; a passive (`was quoted by Tass as saying`) names its voices the other way round. */
const QUOTING =
  /(?<!\b(?:was|were|is|are|been|being)\s(?:\w+\s)?)\b(?:quot|cit)(?:ed|es|ing|e)\s+([^.;:]{1,120}?)\s+as\s+\w+ing\b/iu
/** Words between the cue's first and last beyond which it is no one phrase. */
const LONGEST = 160

/** Of `X quoted Y as saying` Y makes the claim and X passes it on, whichever way the model gave them. */
export function ofQuoting(voiced: Voiced, cue: readonly Span[], text: string): Voiced {
  const { source, relays, predicate } = voiced
  const begin = cue[0]?.[0] ?? 0
  const end = cue.at(-1)?.[1] ?? 0
  const found = end - begin < LONGEST ? QUOTING.exec(text.slice(begin, end)) : null
  const words = found?.[1]
  if (!found || !words) return voiced
  const from = begin + found.index + found[0].indexOf(words, found[0].search(/\s/))
  const quoter = [source, ...relays].find((span) => span && span[1] <= begin)
  const isTurned = quoter !== undefined && quoter === source
  return {
    source: [from, from + words.length],
    relays: quoter ? [quoter] : [],
    predicate: isTurned ? turned(predicate) : predicate,
  }
}

/** What the model says of the source is said of the relay, and the other way round. */
function turned(predicate: Predicate): Predicate {
  const { link, relayLink, standing, relayStanding } = predicate
  return { ...predicate, link: relayLink, relayLink: link, standing: relayStanding, relayStanding: standing }
}
