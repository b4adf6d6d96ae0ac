import { annotationLines } from '../../ledger/export/annotations.js'
import { type ReportPage, reportPage } from '../../ledger/query/report-page.js'
import { ACTS, STANDINGS } from '../../reading/types.js'
import { reportHtml } from '../../web/report/page.js'
import { reportText } from '../../web/report/text.js'
import type { Given } from '../parameters.js'
import { Problem } from '../problem.js'
import { page, type Resource } from '../resource.js'
import { key } from './shared.js'

/** One report with its statements. */
export const report: Resource<ReportPage> = {
  path: '/reports/:id',
  name: 'ReportPage',
  summary: 'A report with every statement in it, who they come from, and what was copied',
  parameters: [
    key('id', 'The report’s key'),
    {
      name: 'voice',
      in: 'query',
      description: 'On the page, mark only what came through this voice: its key',
      schema: key('', '').schema,
    },
    {
      name: 'act',
      in: 'query',
      description: 'On the page, mark only this act',
      schema: { type: 'string', enum: ACTS },
    },
    {
      name: 'standing',
      in: 'query',
      description: 'On the page, mark only what starts with a voice of this standing',
      schema: { type: 'string', enum: STANDINGS },
    },
  ],
  load: async ({ ledger }, given) => {
    const id = given.text('id') ?? ''
    const found = await reportPage(ledger, id)
    if (found === null)
      throw new Problem('not-found', `The ledger has no report ${id}; /statements finds those that it has`)
    return found
  },
  forms: {
    ...page((data: ReportPage, { given, asset, may, token }) =>
      reportHtml({ ...data, token: may.decide ? token : null }, choiceOf(given), asset),
    ),
    txt: { type: 'text/plain; charset=utf-8', write: reportText },
    jsonld: { type: 'application/ld+json; charset=utf-8', write: annotationPage },
  },
}

function choiceOf(given: Given) {
  return { voice: given.text('voice'), act: given.text('act'), standing: given.text('standing') }
}

/** A page of the W3C's Web Annotation Data Model, with an annotation for each statement. */
function annotationPage({ reading }: ReportPage): string {
  const items = [...annotationLines(reading)].map((line) => JSON.parse(line))
  return JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:hearsay:${reading.key}`,
    type: 'AnnotationPage',
    items,
  })
}
