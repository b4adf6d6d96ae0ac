import { findPassages } from '../src/reading/segment/passages.js'
import { findQuotations } from '../src/reading/segment/quotations.js'

/** What stands in quotation marks: `> ` before an inner quotation, `… ` before one that goes on, ` …` behind one left open. */
export function quotationsOf(text: string): string[] {
  return findQuotations(text, findPassages(text)).map(
    ({ inner, depth, continues, open }) =>
      '> '.repeat(depth) + (continues ? '… ' : '') + text.slice(...inner) + (open ? ' …' : ''),
  )
}
