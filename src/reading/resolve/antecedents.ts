import type { Pronoun } from './designation.js'
import { agrees, type Share, type Weighed } from './referents.js'

/** What the report has told so far of those who speak in it. */
export interface Discourse {
  /** Who made the statement before; null where nobody did, or nobody knows who. */
  readonly before: Share['referent'] | null
  /** Whether somebody has made a statement before. */
  readonly hasSpoken: (key: string) => boolean
  /** Within whose claim the pronoun stands as the voice of another; null elsewhere. */
  readonly outer: string | null
  /** Who relays the pronoun's claim: never the one whom it means. */
  readonly relays: readonly string[]
}

/** Added to the logarithm of the model's probability; chosen on reports kept out of training. */
const WEIGHTS = { spokeLast: 0.7, hasSpoken: 1, oneForSeveral: -1, ownClaim: -2 }
/** Nobody is ruled out by the model alone: it sees one window, and whoever is meant may be named before it. */
const FLOOR = 0.02

/** Whom a pronoun means, and how sure that is; null where it is likelier that the report does not tell. */
export function antecedentOf(weighed: Weighed, pronoun: Pronoun, discourse: Discourse): Share | null {
  const { before, relays } = discourse
  const shares = weighed.shares.filter(({ referent }) => !relays.includes(referent.key))
  if (
    before &&
    !relays.includes(before.key) &&
    agrees(pronoun, before) &&
    !shares.some(({ referent }) => referent.key === before.key)
  )
    shares.push({ referent: before, probability: 0 })
  let best: Share | null = null
  let highest = Math.log(weighed.nobody + FLOOR)
  for (const share of shares) {
    const score = scoreOf(share, pronoun, discourse)
    if (score <= highest) continue
    best = share
    highest = score
  }
  return best
}

function scoreOf({ referent, probability }: Share, pronoun: Pronoun, { before, hasSpoken, outer }: Discourse): number {
  let score = Math.log(probability + FLOOR)
  if (referent.key === before?.key) score += WEIGHTS.spokeLast
  if (hasSpoken(referent.key)) score += WEIGHTS.hasSpoken
  if (referent.key === outer) score += WEIGHTS.ownClaim
  if (pronoun.kind === 'several' && referent.kind === 'person') score += WEIGHTS.oneForSeveral
  return score
}
