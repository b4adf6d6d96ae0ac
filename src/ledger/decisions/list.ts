import type { Queries } from '../database.js'
import type { Decision } from './decision.js'

/** All decisions in the order they were taken, also those that hold no more. */
export function allDecisions(queries: Queries): Promise<Decision[]> {
  return queries.rows<Decision>('SELECT decision, at, who, why, kind, payload FROM decisions ORDER BY decision')
}

/** The decisions that hold. */
export async function standingDecisions(queries: Queries): Promise<Decision[]> {
  return holding(await allDecisions(queries))
}

/** Of all decisions those that no later one undoes. An undoing that is itself undone counts as never taken. */
export function holding(decisions: readonly Decision[]): Decision[] {
  const undone = new Set<number>()
  for (const one of decisions.toReversed()) {
    if (one.kind === 'undo' && !undone.has(one.decision)) undone.add(one.payload.decision)
  }
  return decisions.filter(({ decision }) => !undone.has(decision))
}
