import type { Annotation, Model, Predicate } from '../model.js'
import type { Segmentation } from '../segment/index.js'
import { wordFeatures } from './features.js'
import { cutWindows, type PlacedWindow } from './windows.js'

/** A predicate and where its window begins in the report's tokens. */
export interface PlacedPredicate {
  readonly predicate: Predicate
  readonly firstToken: number
  readonly wordCount: number
}

/** All that the model says of a report. */
export interface Annotations {
  readonly predicates: readonly PlacedPredicate[]
  /** A class of name for each token of the report. */
  readonly names: Uint8Array
}

/** Annotates several reports in one call of the model, so that short ones fill its batches together. */
export async function annotate(segmentations: readonly Segmentation[], model: Model): Promise<Annotations[]> {
  const placed = segmentations.map((segmentation) => windowsOf(segmentation, model))
  const annotations = await model.annotate(placed.flat().map(({ window }) => window))
  let at = 0
  return placed.map((windows, i) => {
    const own = annotations.slice(at, at + windows.length)
    at += windows.length
    return gather(windows, own, (segmentations[i] as Segmentation).tokens.length)
  })
}

function windowsOf(segmentation: Segmentation, model: Model): PlacedWindow[] {
  const pieces = model.encode(segmentation.text, segmentation.tokens)
  return cutWindows(segmentation, pieces, wordFeatures(segmentation), model.windowSize)
}

function gather(windows: readonly PlacedWindow[], annotations: readonly Annotation[], tokenCount: number): Annotations {
  const predicates: PlacedPredicate[] = []
  const names = new Uint8Array(tokenCount)
  windows.forEach(({ window, firstToken }, i) => {
    const annotation = annotations[i] as Annotation
    const [begin, end] = window.owned
    const wordCount = window.shape.length
    names.set(annotation.names.subarray(begin, end), firstToken + begin)
    for (const predicate of annotation.predicates) predicates.push({ predicate, firstToken, wordCount })
  })
  return { predicates, names }
}
