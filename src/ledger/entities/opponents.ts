import { fold } from './fold.js'
import type { Appearance } from './types.js'

/** So many appearances under one key are compared with a new one: a president has a hundred thousand. */
const MOST = 20

/**
 * Those of `known` (appearances that share a key with the new one, the newest first) that it is compared with: for each spelling the
 * newest of each entity, then the newest of all. Adding a report so costs the same however often a name has been met.
 */
export function chooseOpponents<A extends Pick<Appearance, 'who'>>(
  known: readonly A[],
  entityOf: (appearance: A) => string,
): A[] {
  const seen = new Set<string>()
  const [firsts, rest]: [A[], A[]] = [[], []]
  for (const appearance of known) {
    const name = `${entityOf(appearance)}\n${fold(appearance.who)}`
    if (seen.has(name)) rest.push(appearance)
    else firsts.push(appearance)
    seen.add(name)
  }
  return [...firsts, ...rest].slice(0, MOST)
}
