import type { Comparison } from './types.js'

/** A pair that was judged, by comparison or by a person. */
export type Link = Pick<Comparison, 'first' | 'second' | 'judgement' | 'score'>

interface Cluster {
  readonly members: string[]
  /** Appearances that are not the same as one of the members. */
  readonly barred: Set<string>
}

/**
 * The clusters of appearances that are the same somebody. Pairs are joined from the surest down; two clusters stay apart where any member
 * of one was judged different from a member of the other (constrained agglomerative clustering: Wagstaff and Cardie 2000), so that
 * `Quill` alone never brings Ada Quill and Tom Quill together. The result does not depend on the order of `ids` or `links`. A decision of
 * a person is a link whose score is Infinity, or -Infinity. Each cluster is given by its least id first.
 */
export function clusterAppearances(ids: readonly string[], links: readonly Link[]): string[][] {
  const barred = barredFor(links)
  const clusters = new Map<string, Cluster>(
    ids.map((id) => [id, { members: [id], barred: barred.get(id) ?? new Set() }]),
  )
  for (const { first, second } of sameFirst(links)) {
    const [a, b] = [clusters.get(first), clusters.get(second)]
    if (!a || !b || a === b || excludes(a, b)) continue
    const [small, large] = a.members.length < b.members.length ? [a, b] : [b, a]
    for (const member of small.members) clusters.set(member, large)
    for (const member of small.members) large.members.push(member)
    for (const id of small.barred) large.barred.add(id)
  }
  return [...new Set(clusters.values())].map(({ members }) => [...members].sort()).sort((a, b) => compare(a[0], b[0]))
}

function barredFor(links: readonly Link[]): Map<string, Set<string>> {
  const barred = new Map<string, Set<string>>()
  const bar = (one: string, other: string) => barred.set(one, (barred.get(one) ?? new Set()).add(other))
  for (const { first, second, judgement } of links) {
    if (judgement !== 'different') continue
    bar(first, second)
    bar(second, first)
  }
  return barred
}

function sameFirst(links: readonly Link[]): Link[] {
  const nameOf = ({ first, second }: Link) => [first, second].sort().join('\n')
  return links
    .filter(({ judgement }) => judgement === 'same')
    .sort((a, b) => compare(b.score, a.score) || compare(nameOf(a), nameOf(b)))
}

function excludes(a: Cluster, b: Cluster): boolean {
  const [small, large] = a.members.length < b.members.length ? [a, b] : [b, a]
  return small.members.some((member) => large.barred.has(member))
}

function compare<T extends string | number>(a: T | undefined, b: T | undefined): number {
  if (a === b || a === undefined || b === undefined) return 0
  return a < b ? -1 : 1
}
