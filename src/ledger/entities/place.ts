import { compareAppearances, type FameOf } from './judge.js'
import { chooseOpponents } from './opponents.js'
import type { Appearance, Comparison } from './types.js'

/** An appearance that already belongs to an entity. */
export interface Known extends Appearance {
  readonly entity: string
}

/** Where a new appearance belongs. */
export interface Placement {
  /** The entity that it joins; null where it begins one. */
  readonly entity: string | null
  /** Entities that are the same as that one, now that this appearance is known. */
  readonly merges: readonly string[]
  /** To be kept: `different` ones bar a merge later, `unsure` ones wait for a person. */
  readonly comparisons: readonly Comparison[]
}

/**
 * Where `newcomer` belongs among those of `known` that share a key with it, the newest first. It joins the entity of the surest `same` that
 * none of its comparisons speaks against. `isBarred` answers whether two entities have members that were judged different. Placing
 * reports in the order in which they were added gives the same entities each time.
 */
export function placeNewcomer(
  newcomer: Appearance,
  known: readonly Known[],
  isBarred: (one: string, other: string) => boolean,
  fameOf?: FameOf,
): Placement {
  const entities = new Map(known.map(({ id, entity }) => [id, entity]))
  const entityOf = ({ first }: Comparison) => entities.get(first) as string
  const comparisons = chooseOpponents(known, ({ entity }) => entity)
    .filter(({ report }) => report !== newcomer.report)
    .flatMap((other) => compareAppearances(other, newcomer, fameOf) ?? [])
    .sort((a, b) => b.score - a.score || (a.first < b.first ? -1 : 1))
  const others = new Set(comparisons.filter(({ judgement }) => judgement === 'different').map(entityOf))
  const same = comparisons.filter(({ judgement }) => judgement === 'same').map(entityOf)
  const [entity = null, ...merges] = [...new Set(same)].filter((one) => !others.has(one))
  return { entity, merges: merges.filter((one) => entity !== null && !isBarred(entity, one)), comparisons }
}
