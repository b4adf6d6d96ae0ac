import { annotate } from './annotate/index.js'
import { assemble } from './assemble/index.js'
import type { Model } from './model.js'
import { resolve } from './resolve/index.js'
import { segment } from './segment/index.js'
import { settle } from './settle/index.js'
import type { Reading, Report } from './types.js'

/**
 * Reads reports: who claims what in each. The steps in their order; only the model is awaited.
 * The same report gives the same reading, whichever others are read with it.
 */
export async function readReports(reports: readonly Report[], model: Model): Promise<Reading[]> {
  const segmentations = reports.map((report) => segment(report))
  const annotated = await annotate(segmentations, model)
  return reports.map((report, i) => {
    const segmentation = segmentations[i] as (typeof segmentations)[number]
    const annotations = annotated[i] as (typeof annotated)[number]
    const assembled = assemble(annotations.predicates, segmentation)
    // Settled before it is resolved: a chain may lead only through statements that stay.
    const settled = settle(assembled.candidates)
    return {
      ...report,
      passages: segmentation.passages,
      statements: resolve(settled.kept, annotations, segmentation, model.calibration),
      dropped: [...assembled.dropped, ...settled.dropped],
      model: { name: model.name, version: model.version },
    }
  })
}
