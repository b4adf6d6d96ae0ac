import type { Span } from '../../reading/types.js'
import { agencyNamed } from './agencies.js'
import { agencyFor, type Credit } from './credits.js'
import type { Carrier, DirectionBasis } from './types.js'

/** One side of a passage that two reports have in common. */
export interface Side {
  readonly carrier: Carrier
  readonly span: Span
  readonly credits: readonly Credit[]
}

/** A reason to hold one side for the source. */
export interface Evidence {
  readonly basis: DirectionBasis
  readonly source: 'first' | 'second'
  readonly weight: number
  readonly sentence: string
}

/** Each outweighs all behind it: who names the other knows it, whatever the dates say; and a report may come into the ledger late. */
const WEIGHTS: Readonly<Record<DirectionBasis, number>> = { agency: 8, 'names-outlet': 4, published: 2, added: 1 }

/** Which of two sides is the source: the reasons for either, weightiest first. The first one's side has the most weight. */
export function weighDirection(first: Side, second: Side): [Evidence, ...Evidence[]] {
  const evidence = [
    ...namesAgency(first, second, 'second'),
    ...namesAgency(second, first, 'first'),
    ...namesOutlet(first, second, 'second'),
    ...namesOutlet(second, first, 'first'),
    ...published(first, second),
    added(first, second),
  ]
  const weightOf = (side: Evidence['source']) =>
    evidence.filter(({ source }) => source === side).reduce((sum, { weight }) => sum + weight, 0)
  const source = weightOf('first') > weightOf('second') ? 'first' : 'second'
  const ordered = evidence.sort(
    (a, b) => Number(b.source === source) - Number(a.source === source) || b.weight - a.weight,
  )
  return ordered as [Evidence, ...Evidence[]]
}

/** `(AP)` in the one, and the other is the Associated Press’s own. */
function namesAgency(copy: Side, source: Side, side: Evidence['source']): Evidence[] {
  const own = source.carrier.outlet ? agencyNamed(source.carrier.outlet) : null
  const named = agencyFor(copy.span, copy.credits)
  if (!own || own !== named || sameOutlet(copy.carrier, source.carrier)) return []
  const sentence = `${copy.carrier.id} names ${named}, and ${source.carrier.id} is ${named}'s own report`
  return [{ basis: 'agency', source: side, weight: WEIGHTS.agency, sentence }]
}

/** Characters around the passage in which `The Tallow Post reported` is about it. */
const NEAR = 250
/** Somewhere else in the report it says less than the dates do, and more than the order in which two reports were added. */
const ELSEWHERE = 1.5
const SAYS = 'reports|reported|said|says|wrote|writes|revealed|quoted|published'
const SAID_BY = 'told|according to|(?:reported|published|conducted|quoted|obtained|first) by|in'

function namesOutlet(copy: Side, source: Side, side: Evidence['source']): Evidence[] {
  const { outlet } = source.carrier
  const { id, text } = copy.carrier
  if (!outlet || sameOutlet(copy.carrier, source.carrier)) return []
  const name = outlet.replace(/^the /i, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const naming = new RegExp(
    `\\b${name}\\b\\s+(?:first\\s+|has\\s+)?(?:${SAYS})\\b|\\b(?:${SAID_BY})\\s+(?:the\\s+)?${name}\\b`,
    'iu',
  )
  if (!naming.test(text)) return []
  const near = naming.test(text.slice(Math.max(0, copy.span[0] - NEAR), copy.span[1] + NEAR))
  const sentence = `${id} names ${outlet} ${near ? 'beside' : 'elsewhere than'} the passage`
  return [{ basis: 'names-outlet', source: side, weight: near ? WEIGHTS['names-outlet'] : ELSEWHERE, sentence }]
}

/** Dates are compared as far as both are known: 2026-11 is neither before nor after 2026-11-03. */
function published(first: Side, second: Side): Evidence[] {
  const [a, b] = [first.carrier.published ?? '', second.carrier.published ?? '']
  const known = Math.min(a.length, b.length)
  if (a.slice(0, known) === b.slice(0, known)) return []
  const [source, earlier, later] = a < b ? (['first', first, second] as const) : (['second', second, first] as const)
  const sentence = `${earlier.carrier.id} was published on ${earlier.carrier.published}, ${later.carrier.id} on ${later.carrier.published}`
  return [{ basis: 'published', source, weight: WEIGHTS.published, sentence }]
}

function added(first: Side, second: Side): Evidence {
  const [source, earlier] =
    first.carrier.added < second.carrier.added ? (['first', first] as const) : (['second', second] as const)
  return { basis: 'added', source, weight: WEIGHTS.added, sentence: `${earlier.carrier.id} came into the ledger first` }
}

export function sameOutlet(a: Carrier, b: Carrier): boolean {
  return a.outlet !== undefined && a.outlet.toLowerCase() === b.outlet?.toLowerCase()
}
