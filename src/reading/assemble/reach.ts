import { type Segmentation, sentenceAt } from '../segment/index.js'
import type { Span } from '../types.js'
import { quotationOf } from './quotation.js'

/** A claim stays in the passage of its cue; only quoted words go on in others, as speeches of several paragraphs do. */
export function withinReach(content: readonly Span[], anchor: number, segmentation: Segmentation): Span[] {
  const { text, passages, sentences, outerQuotations } = segmentation
  const home = passages[sentences[sentenceAt(segmentation, anchor)]?.passage ?? 0]?.span ?? [0, text.length]
  return content.filter(
    (span) => (home[0] <= span[0] && span[1] <= home[1]) || quotationOf(text, [span], outerQuotations) === 'direct',
  )
}
