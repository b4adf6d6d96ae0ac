import type { Resolved } from './resolve/index.js'
import type { Dropped } from './types.js'

/**
 * What is hardly ever right is no statement. Chosen on reports kept out of training: most right records, with no fewer found
 * (from 0 to .35 were tried).
 */
const LEAST_CONFIDENCE = 0.15

/** Gives up the statements that are too doubtful to show. */
export function withoutDoubtful(resolved: readonly Resolved[]): { kept: Resolved[]; dropped: Dropped[] } {
  const kept: Resolved[] = []
  const dropped: Dropped[] = []
  for (const one of resolved) {
    const { content, cue, confidence } = one.statement
    if (confidence >= LEAST_CONFIDENCE) kept.push(one)
    else dropped.push({ content, cue, reason: 'doubtful', detail: `right with a probability of ${confidence} only` })
  }
  return { kept, dropped }
}
