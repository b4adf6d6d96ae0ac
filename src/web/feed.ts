import type { StatementsPage } from '../ledger/query/statements-page.js'
import { html } from './html.js'
import { address } from './links.js'
import type { AskedFor } from './statements-page.js'

const UNKNOWN = '1970-01-01T00:00:00Z'

/** The statements of a question as an Atom feed. */
export function feed({ says, found }: StatementsPage, asked: AskedFor, origin: string): string {
  const self = `${origin}${address('/statements.atom', asked)}`
  const updated =
    found
      .map(({ report }) => instant(report.published))
      .sort()
      .at(-1) ?? UNKNOWN
  const entries = found.map(({ address: key, report, statement, sentence, chain, act }) => {
    const voices = chain.map(({ who }) => who).join(' ← ')
    return html`<entry><id>urn:hearsay:${key}</id><title>${voices}: ${act}</title><updated>${instant(report.published)}</updated><author><name>${report.outlet ?? 'unknown outlet'}</name></author><link href="${origin}/reports/${report.key}#s${statement + 1}"/><content type="text">${sentence}</content></entry>
`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n${
    html`<feed xmlns="http://www.w3.org/2005/Atom"><id>${self}</id><title>${says}</title><updated>${updated}</updated><link rel="self" href="${self}"/><link href="${origin}${address('/statements', asked)}"/>
${entries}</feed>
`.markup
  }`
}

/** Atom wants a whole instant; what is not known of it is the beginning. */
function instant(published: string | null): string {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?)?)?)?/.exec(published ?? '')
  if (found === null) return UNKNOWN
  const [, year, month = '01', day = '01', time = '00:00', second = '00'] = found
  return `${year}-${month}-${day}T${time}:${second}Z`
}
