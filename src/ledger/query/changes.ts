/** A paragraph that one text has and the other has not. */
export interface Change {
  readonly kind: 'removed' | 'added'
  readonly words: string
}

/** More would take long, and nobody reads them: texts so different are shown as all removed, all added. */
const MOST_PARAGRAPHS = 2000

/** What changed from one text to the next, by paragraphs, in their order: the longest common run of paragraphs is left out. */
export function changesBetween(before: string, after: string): Change[] {
  const [old, fresh] = [paragraphsOf(before), paragraphsOf(after)]
  const kept = old.length + fresh.length > MOST_PARAGRAPHS ? [] : commonPairs(old, fresh)
  const changes: Change[] = []
  let [o, f] = [0, 0]
  for (const [nextOld, nextFresh] of [...kept, [old.length, fresh.length] as const]) {
    changes.push(...old.slice(o, nextOld).map((words) => ({ kind: 'removed', words }) as const))
    changes.push(...fresh.slice(f, nextFresh).map((words) => ({ kind: 'added', words }) as const))
    ;[o, f] = [nextOld + 1, nextFresh + 1]
  }
  return changes
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).flatMap((line) => line.trim() || [])
}

/** The places of a longest common subsequence, in both lists. */
function commonPairs(old: readonly string[], fresh: readonly string[]): (readonly [number, number])[] {
  const width = fresh.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  const at = (o: number, f: number) => lengths[o * width + f] as number
  for (let o = old.length - 1; o >= 0; o--) {
    for (let f = fresh.length - 1; f >= 0; f--) {
      lengths[o * width + f] = old[o] === fresh[f] ? at(o + 1, f + 1) + 1 : Math.max(at(o + 1, f), at(o, f + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let [o, f] = [0, 0]; o < old.length && f < fresh.length; ) {
    if (old[o] === fresh[f]) pairs.push([o++, f++])
    else if (at(o + 1, f) >= at(o, f + 1)) o++
    else f++
  }
  return pairs
}
