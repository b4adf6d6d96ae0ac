import { type Annotations, annotate } from './annotate/index.js'
import { assemble } from './assemble/index.js'
import type { Evidence } from './confidence.js'
import type { Model } from './model.js'
import { withoutOutlet } from './own-voice.js'
import { resolve } from './resolve/index.js'
import { type Segmentation, segment } from './segment/index.js'
import { settle } from './settle/index.js'
import type { Dropped, Reading, Report } from './types.js'

/** A reading and, for each of its statements, what its confidence was taken from. */
export interface ReadingWithEvidence {
  readonly reading: Reading
  readonly evidence: readonly Evidence[]
}

/**
 * Reads reports: who claims what in each. The same report gives the same reading, whichever others are read with it.
 * Only the model is awaited.
 */
export async function readReports(reports: readonly Report[], model: Model): Promise<Reading[]> {
  return (await readWithEvidence(reports, model)).map(({ reading }) => reading)
}

export async function readWithEvidence(reports: readonly Report[], model: Model): Promise<ReadingWithEvidence[]> {
  const segmentations = reports.map((report) => segment(report))
  const annotated = await annotate(segmentations, model)
  return reports.map((report, i) =>
    conclude(report, segmentations[i] as Segmentation, annotated[i] as Annotations, model),
  )
}

function conclude(
  report: Report,
  segmentation: Segmentation,
  annotations: Annotations,
  model: Model,
): ReadingWithEvidence {
  const assembled = assemble(annotations.predicates, segmentation)
  // Settled before it is resolved: a chain may lead only through statements that stay.
  const settled = settle(assembled.candidates, model.calibration.found)
  const statements = resolve(settled.kept, annotations, segmentation, model.calibration.right)
  const resolved = withoutOutlet(statements, report.outlet)
  const dropped: Dropped[] = [...assembled.dropped, ...settled.dropped, ...resolved.dropped]
  return {
    reading: {
      ...report,
      passages: segmentation.passages,
      statements: resolved.kept.map(({ statement }) => statement),
      dropped,
      model: { name: model.name, version: model.version },
    },
    evidence: resolved.kept.map(({ evidence }) => evidence),
  }
}
