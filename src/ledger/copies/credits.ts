import type { Span } from '../../reading/types.js'
import { AGENCIES, agencyNamed } from './agencies.js'

/** Where a text names an agency as its source: for the whole `report` (a dateline or a credit line) or for the words around it. */
export interface Credit {
  readonly agency: string
  readonly span: Span
  readonly scope: 'report' | 'passage'
}

const NAMES = AGENCIES.flat()
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|')

/** `(AP)` behind a place, `By The Associated Press`, `Reuters contributed to this report`. */
const WHOLE_REPORT = [
  new RegExp(`\\((${NAMES})\\)\\s*(?:[-–—_:]|$)`, 'gmu'),
  new RegExp(`\\p{Lu}{3}[^\\n]{0,60}\\((${NAMES})\\)`, 'gu'),
  new RegExp(`^[ \\t]*(?:By|From|Source:|Copyright \\d{4}|©\\s*\\d{4})\\s+(?:the\\s+)?(${NAMES})\\b`, 'gimu'),
  new RegExp(`\\b(${NAMES})\\b[^.\\n]{0,120}\\bcontributed to (?:this|the) (?:report|story|article)`, 'gu'),
]
/** `Reuters reported`, `told the Associated Press`, `according to AFP`. */
const HERE = [
  new RegExp(
    `\\b(${NAMES})\\b(?:\\s+news agency)?\\s+(?:has\\s+|first\\s+)?(?:reports|reported|said|says|quoted|cited)\\b`,
    'gu',
  ),
  new RegExp(`\\b(?:told|according to|reported by|quoted by)\\s+(?:the\\s+)?(${NAMES})\\b`, 'gu'),
]
/** An agency that the table does not know calls itself one: `the Tarn News Agency reported`. */
const UNLISTED = /\b((?:\p{Lu}[\p{L}-]+ ){1,3}(?:News )?Agency)\s+(?:reports|reported|said|quoted)\b/gu

/** Finds where *text* names an agency as its source, in the order of the text. */
export function findCredits(text: string): Credit[] {
  const credits = [
    ...WHOLE_REPORT.flatMap((pattern) => creditsOf(text, pattern, 'report')),
    ...[...HERE, UNLISTED].flatMap((pattern) => creditsOf(text, pattern, 'passage')),
  ]
  return credits.sort((a, b) => a.span[0] - b.span[0] || (a.scope < b.scope ? 1 : -1))
}

function creditsOf(text: string, pattern: RegExp, scope: Credit['scope']): Credit[] {
  return [...text.matchAll(pattern)].map((match) => {
    const name = match[1] as string
    return { agency: agencyNamed(name) ?? name, span: [match.index, match.index + match[0].length], scope }
  })
}

/** Characters from a passage within which a report's naming of a source is about that passage. */
const NEAR = 250

/** The agency that a text names for a passage: near it before for the whole report. Null where it names none. */
export function agencyFor(passage: Span, credits: readonly Credit[]): string | null {
  const near = credits.find(
    ({ scope, span }) => scope === 'passage' && span[1] > passage[0] - NEAR && span[0] < passage[1] + NEAR,
  )
  return (near ?? credits.find(({ scope }) => scope === 'report'))?.agency ?? null
}
