import type { Span } from '../../reading/types.js'
import { sameOutlet } from './direction.js'
import { overlap, within } from './spans.js'
import type { Carrier } from './types.js'

/** What outlets set around their articles, as English-language pages word it. */
const STANDING_WORDS = new RegExp(
  [
    'editor.s note',
    'follow (?:us|him|her|them|@|\\S+ \\S+ on)',
    'on (?:twitter|facebook|siriusxm)\\b',
    'sign up (?:for|to)',
    'subscribe (?:here|to|at)',
    'click here',
    'e-?mail(?: us)?(?: at)? \\S+@',
    'read more',
    'listen to the (?:latest|full)',
    'watch the (?:latest|full) (?:video|episode)',
    'all rights reserved',
    'is (?:a|the) pseudonym',
    'you can (?:receive|unsubscribe)',
    'is (?:a|the) (?:[\\w-]+ ){0,3}(?:fellow|columnist|contributor|co-?author|co-?host|author|correspondent|reporter)\\b',
    'is part of .{0,60}\\b(?:initiative|series|project)\\b',
    'as published in',
    'daily (?:look|update)',
  ].join('|'),
  'iu',
)
/** In so many other reports of the outlet a stretch at the edge stands before it is known as boilerplate by that alone. */
const RECURS = 2
/** The share of a report, from either end, in which that holds. */
const EDGE = 0.15

/** A stretch of one report that stands in another one too. */
export interface Shared {
  readonly span: Span
  readonly other: Carrier
}

/**
 * Whether a stretch belongs to the outlet and not to the article: furniture on either side; or, within one outlet, worded like
 * what stands around articles, or standing at the edge of at least three of its reports. `all`: all that was found for the report.
 */
export function isBoilerplate(carrier: Carrier, shared: Shared, otherSpan: Span, all: readonly Shared[]): boolean {
  const { span, other } = shared
  if (isFurniture(carrier, span) || isFurniture(other, otherSpan)) return true
  if (!sameOutlet(carrier, other)) return false
  if (isShort(span, carrier) && STANDING_WORDS.test(carrier.text.slice(...span))) return true
  if (!atEdge(span, carrier) || !atEdge(otherSpan, other)) return false
  const others = all.filter((one) => sameOutlet(carrier, one.other) && overlap(one.span, span) * 2 > span[1] - span[0])
  return new Set(others.map(({ other: { id } }) => id)).size >= RECURS
}

function isFurniture({ furniture = [] }: Carrier, [begin, end]: Span): boolean {
  return within(furniture)((begin + end) >> 1)
}

/** A whole article is no boilerplate for having "read more" in it. */
function isShort([begin, end]: Span, { text }: Carrier): boolean {
  return end - begin < Math.max(600, text.length / 4) && (end - begin) * 2 < Math.max(text.length, 1)
}

function atEdge([begin, end]: Span, { text }: Carrier): boolean {
  return end <= text.length * EDGE || begin >= text.length * (1 - EDGE)
}
