import type { Act, Reading } from '../reading/types.js'
import { escapeHtml } from './escape.js'
import { markedReport, nameOf } from './marked-report.js'
import { STYLES } from './styles.js'
import { ACT_MEANINGS, counted } from './words.js'

/** Nothing is loaded and nothing runs, whatever a report says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** A page that needs nothing but itself, in parts, since the reports of a large folder are longer than a string can be. */
export function* page(readings: readonly Reading[]): Generator<string> {
  yield head(readings)
  if (readings.length > 1) yield contents(readings)
  yield '<main>\n'
  for (const [at, reading] of readings.entries()) yield markedReport(reading, prefixOf(at))
  yield `</main>\n${foot(readings)}</body>\n</html>\n`
}

function prefixOf(at: number): string {
  return `r${at + 1}`
}

function head(readings: readonly Reading[]): string {
  const [first] = readings
  const title = readings.length === 1 && first !== undefined ? nameOf(first) : counted(readings.length, 'report')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
${STYLES}</style>
</head>
<body>
`
}

function contents(readings: readonly Reading[]): string {
  const items = readings.map((reading, at) => {
    const outlet = reading.outlet === undefined ? '' : ` <span class="facts">${escapeHtml(reading.outlet)}</span>`
    return `<li dir="auto"><a href="#${prefixOf(at)}">${escapeHtml(nameOf(reading))}</a>${outlet}</li>\n`
  })
  return `<nav aria-label="Reports"><ol>\n${items.join('')}</ol></nav>\n`
}

function foot(readings: readonly Reading[]): string {
  const acts = Object.entries(ACT_MEANINGS) as [Act, string][]
  const legend = acts.map(([act, meaning]) => `<li><mark class="${act}">${act}</mark> ${meaning}</li>`).join('')
  const model = readings[0]?.model
  const made =
    model === undefined ? '' : `<p>Read by Hearsay with the model ${escapeHtml(`${model.name} ${model.version}`)}.</p>`
  return `<footer>
<ul class="legend">${legend}<li><mark class="assert direct">tinted</mark> quoted word for word</li></ul>
<p>← leads from the voice that passes a claim on to the one it comes from; <span class="unknown">?</span> is a voice that the report does not tell.</p>
${made}
</footer>
`
}
