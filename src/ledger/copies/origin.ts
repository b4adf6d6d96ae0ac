import type { Span } from '../../reading/types.js'
import { overlap } from './spans.js'
import type { Copy } from './types.js'

/** Where the words of a statement come from: the agency that the copy names, else the first known carrier. */
export type Origin =
  | { readonly kind: 'agency'; readonly agency: string; readonly copy: Copy }
  | { readonly kind: 'report'; readonly report: string; readonly copy: Copy }

/** The share of a statement's content that must stand in a copied passage for the statement to stand in it. */
const LEAST_COVERED = 0.5

/**
 * The origin of a statement with this *content*, of the `copies` in which its report is the copy; null where it stands in none.
 * Only prose has an origin: whom two reporters heard say the same is no copy. `order` gives the place of a report among those that
 * carry the passage, the earliest least: by its date where it has one, by when it was added where not.
 */
export function originOf(
  content: readonly Span[],
  copies: readonly Copy[],
  order: (report: string) => number | string,
): Origin | null {
  const covering = copies
    .filter((copy) => copy.kind === 'prose' && coveredBy(content, copy.span) >= LEAST_COVERED)
    .sort((a, b) => compare(order(a.source), order(b.source)))
  const named = covering.find(({ agency }) => agency !== null)
  if (named) return { kind: 'agency', agency: named.agency as string, copy: named }
  const [first] = covering
  return first ? { kind: 'report', report: first.source, copy: first } : null
}

function coveredBy(content: readonly Span[], passage: Span): number {
  const length = content.reduce((sum, [begin, end]) => sum + end - begin, 0)
  return content.reduce((sum, span) => sum + overlap(span, passage), 0) / Math.max(1, length)
}

function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
