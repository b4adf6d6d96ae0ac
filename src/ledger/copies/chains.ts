import type { Run } from './runs.js'

/** Runs that belong together: in the same order in both texts, with a few other words between them. */
export type Chain = readonly Run[]

/** Words between two runs of a chain, in either text. A sentence that was cut out or put in is about as long. */
const FAR = 10
/** So many runs before it are looked at for the one that a run follows. */
const LOOK_BACK = 40

interface Link {
  readonly run: Run
  readonly before: Link | null
  readonly score: number
}

/**
 * The chains of the most words, none sharing a word of the first text with another: what was moved to another place is a chain
 * of its own. `runs` in the order of the first text.
 */
export function findChains(runs: readonly Run[]): Chain[] {
  const links: Link[] = []
  for (const run of runs) links.push(linkTo(run, links))
  const taken = new Set<Run>()
  const chains: Chain[] = []
  for (const link of [...links].sort((a, b) => b.score - a.score || a.run.here - b.run.here)) {
    const chain = followBack(link, taken)
    if (chain.length > 0) chains.push(chain)
    for (const run of chain) taken.add(run)
  }
  return withoutOverlap(chains)
}

/** A run behind those it follows best: the words gained, less a little for every word left out. */
function linkTo(run: Run, links: readonly Link[]): Link {
  let best: Link = { run, before: null, score: run.length }
  for (let l = links.length - 1; l >= Math.max(0, links.length - LOOK_BACK); l--) {
    const before = links[l] as Link
    const cost = costBetween(before.run, run)
    if (cost === null) continue
    const score = before.score + run.length - cost
    if (score > best.score) best = { run, before, score }
  }
  return best
}

function costBetween(before: Run, run: Run): number | null {
  const here = run.here - (before.here + before.length)
  const there = run.there - (before.there + before.length)
  const shared = Math.max(0, -here, -there)
  if (run.here <= before.here || run.there <= before.there || shared >= run.length) return null
  if (here > FAR || there > FAR) return null
  return shared + 0.2 * Math.max(0, here, there)
}

/** Back from the end of a chain to where another one has already taken its runs. */
function followBack(end: Link, taken: ReadonlySet<Run>): Chain {
  const chain: Run[] = []
  for (let link: Link | null = end; link && !taken.has(link.run); link = link.before) chain.unshift(link.run)
  return chain
}

/** Every word of the first text goes to the longest chain that has it. */
function withoutOverlap(chains: readonly Chain[]): Chain[] {
  const lengthOf = (chain: Chain) => chain.reduce((sum, run) => sum + run.length, 0)
  const taken = new Set<number>()
  const kept: Chain[] = []
  for (const chain of [...chains].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    const left = chain.flatMap((run) => freePart(run, taken))
    for (const { here, length } of left) for (let i = here; i < here + length; i++) taken.add(i)
    if (left.length > 0) kept.push(left)
  }
  return kept
}

/** The words of a run that nobody has taken, from its first free one on as far as they go. */
function freePart(run: Run, taken: ReadonlySet<number>): Run[] {
  let begin = 0
  while (begin < run.length && taken.has(run.here + begin)) begin++
  let end = begin
  while (end < run.length && !taken.has(run.here + end)) end++
  return end > begin ? [{ here: run.here + begin, there: run.there + begin, length: end - begin }] : []
}
