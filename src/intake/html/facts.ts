import type { Origin } from '../../reading/types.js'

/** A value of a field, and where on the page it was found. */
export interface Fact {
  readonly value: string
  readonly place: string
}

/** A field's value with its origin. */
export interface Settled {
  readonly value: string
  readonly origin: Origin
}

/** More than these say nothing new. */
const MOST_OTHERS = 5

/** Takes the first of the facts, which stand in the order of trust, and keeps what disagrees with it. */
export function settle(facts: readonly Fact[], agree: (a: string, b: string) => boolean = isSame): Settled | null {
  const [first, ...rest] = facts
  if (first === undefined) return null
  const others: Fact[] = []
  for (const fact of rest) {
    if ([first, ...others].some(({ value }) => agree(value, fact.value))) continue
    if (others.length < MOST_OTHERS) others.push(fact)
  }
  const reason = `${first.place} comes before ${others.map(({ place }) => place).join(', ')}`
  return { value: first.value, origin: { place: first.place, ...(others.length > 0 && { reason, others }) } }
}

/** Letters and digits alone count: marks and case are set differently in a page's many places. */
function isSame(a: string, b: string): boolean {
  return bare(a) === bare(b)
}

function bare(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
