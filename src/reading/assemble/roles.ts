import type { PlacedPredicate } from '../annotate/index.js'
import { ROLE_COUNT, Role } from '../model.js'
import type { Segmentation } from '../segment/index.js'
import { decodeRoles } from './decode.js'

/** [first, end) in tokens of the report. */
export type Run = readonly [first: number, end: number]

/** The runs of tokens that have each role for one predicate. */
export interface RoleRuns {
  readonly source: readonly Run[]
  readonly cue: readonly Run[]
  readonly content: readonly Run[]
  readonly relay: readonly Run[]
  /** Mean probability of the chosen roles over the words that have one. */
  readonly sureness: number
  /** Mean probability that the content begins and ends just where it does, over the edges of its runs. */
  readonly edges: number
}

/** Takes the likeliest sequence of roles and joins words of one role into runs. */
export function roleRuns(placed: PlacedPredicate, segmentation: Segmentation): RoleRuns {
  const roles = bridgeMarks(decodeRoles(placed.predicate.roles, placed.wordCount), placed, segmentation)
  const runs = (role: number) => runsOf(roles, role, placed.firstToken)
  return {
    source: runs(Role.source),
    cue: runs(Role.cue),
    content: runs(Role.content),
    relay: runs(Role.relay),
    sureness: sureness(roles, placed),
    edges: edges(roles, placed),
  }
}

/** A single mark without a role between two words of one role belongs to both: a comma or a quotation mark within a content. */
function bridgeMarks(roles: Uint8Array, { firstToken }: PlacedPredicate, { text, tokens }: Segmentation): Uint8Array {
  for (let w = 1; w + 1 < roles.length; w++) {
    const before = roles[w - 1] as number
    if (roles[w] !== Role.none || before === Role.none || before !== roles[w + 1]) continue
    const word = text.slice(tokens.begin[firstToken + w], tokens.end[firstToken + w])
    if (!/[\p{L}\p{N}]/u.test(word)) roles[w] = before
  }
  return roles
}

function runsOf(roles: Uint8Array, role: number, firstToken: number): Run[] {
  const runs: Run[] = []
  for (let w = 0; w < roles.length; w++) {
    if (roles[w] !== role) continue
    const begin = w
    while (w < roles.length && roles[w] === role) w++
    runs.push([firstToken + begin, firstToken + w])
  }
  return runs
}

function sureness(roles: Uint8Array, { predicate }: PlacedPredicate): number {
  let sum = 0
  let count = 0
  roles.forEach((role, w) => {
    if (role === Role.none) return
    sum += predicate.roles[w * ROLE_COUNT + role] as number
    count++
  })
  return count ? sum / count : 0
}

function edges(roles: Uint8Array, { predicate, wordCount }: PlacedPredicate): number {
  const inContent = (w: number) =>
    w < 0 || w >= wordCount ? 0 : (predicate.roles[w * ROLE_COUNT + Role.content] as number)
  const isContent = (w: number) => roles[w] === Role.content
  let sum = 0
  let count = 0
  for (let w = 0; w <= roles.length; w++) {
    if (isContent(w) === isContent(w - 1)) continue
    const [inner, outer] = isContent(w) ? [w, w - 1] : [w - 1, w]
    sum += inContent(inner) * (1 - inContent(outer))
    count++
  }
  return count ? sum / count : 0
}
