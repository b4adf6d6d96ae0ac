import type { Report } from '../reading/types.js'
import { collect } from './bytes.js'
import { pageReport } from './html/index.js'
import type { Source } from './source.js'

/** An HTML page: one report, or an error that says what the page is instead. */
export async function* htmlPage(bytes: AsyncIterable<Buffer>, source: Source): AsyncGenerator<Report> {
  const { id, name, anyLanguage = false } = source
  yield pageReport(await collect(bytes, name), { id, name, anyLanguage })
}
