import type { Span, Statement } from '../../reading/types.js'
import type { KeptReading } from '../store/load.js'

/** Characters of the text around a quotation, by which it is found again in a text that changed. */
const AROUND = 32

/** An annotation of the W3C's Web Annotation Data Model a line, one for each statement. */
export function* annotationLines(reading: KeptReading): Generator<string> {
  const points = codePoints(reading.text)
  for (const [at, statement] of reading.statements.entries()) {
    yield `${JSON.stringify(annotationOf(reading, statement, reading.kept[at]?.id ?? String(at), points))}\n`
  }
}

function annotationOf(
  { key, url, text, model, addedAt }: KeptReading,
  statement: Statement,
  id: string,
  points: (unit: number) => number,
): object {
  const source = url ?? `urn:hearsay:${key}`
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:hearsay:${key}.${id}`,
    type: 'Annotation',
    motivation: 'describing',
    created: addedAt.toISOString(),
    generator: { type: 'Software', name: `Hearsay, ${model.name} ${model.version}` },
    body: [
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        language: 'en',
        value: sentenceOf(statement),
      },
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: statement.act },
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: statement.quotation },
    ],
    target: statement.content.map((span) => ({ source, selector: selectors(text, span, points) })),
  }
}

function sentenceOf({ chain, act }: Statement): string {
  return `${chain.map(({ who, standing }) => `${who} (${standing})`).join(' ← ')}: ${act}`
}

function selectors(text: string, [begin, end]: Span, points: (unit: number) => number): object[] {
  return [
    { type: 'TextPositionSelector', start: points(begin), end: points(end) },
    {
      type: 'TextQuoteSelector',
      exact: text.slice(begin, end),
      prefix: wellFormed(text.slice(Math.max(0, begin - AROUND), begin)),
      suffix: wellFormed(text.slice(end, end + AROUND)),
    },
  ]
}

/** The W3C counts code points, and a span counts UTF-16 units: the two differ behind the first emoji. */
function codePoints(text: string): (unit: number) => number {
  const seconds: number[] = []
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) seconds.push(index + 1)
  return (unit) => unit - countBelow(seconds, unit)
}

/** How many of the ascending numbers are less than *limit*. */
function countBelow(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Without the half of a character that a cut left. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '')
}
