import type { Act, PassageRole, Quotation, Reading, Span, Standing, Statement, Voice } from '../src/reading/types.js'

/** A statement in words; everything not told is common. */
export interface Told {
  readonly content: readonly string[]
  readonly cue?: string
  /** From the voice nearest the reader on, each `who` with its standing. */
  readonly chain: readonly (readonly [who: string, standing: Standing])[]
  readonly act?: Act
  readonly quotation?: Quotation
  readonly confidence?: number
}

/** A reading made by hand: passages with their roles, joined by empty lines, and statements whose words are found in them. */
export function makeReading(
  passages: readonly (readonly [role: PassageRole, text: string])[],
  told: readonly Told[] = [],
  more: Partial<Reading> = {},
): Reading {
  const text = passages.map(([, words]) => words).join('\n\n')
  let at = 0
  const placed = passages.map(([role, words]) => {
    const span: Span = [at, at + words.length]
    at += words.length + 2
    return { span, role }
  })
  const statements = told.map((one) => statementIn(text, one))
  return {
    id: 'hand-made',
    text,
    passages: placed,
    statements,
    dropped: [],
    model: { name: 'none', version: '1' },
    ...more,
  }
}

function statementIn(text: string, { content, cue, chain, act, quotation, confidence }: Told): Statement {
  return {
    content: content.map((words) => spanOf(text, words)),
    cue: cue === undefined ? [] : [spanOf(text, cue)],
    chain: chain.map(([who, standing]) => voiceIn(text, who, standing)),
    act: act ?? 'assert',
    quotation: quotation ?? 'indirect',
    confidence: confidence ?? 0.9,
    words: content.join(' … '),
  }
}

function voiceIn(text: string, who: string, standing: Standing): Voice {
  if (who === '?') return { span: null, who, standing, basis: 'unknown', whoSpan: null }
  const span = spanOf(text, who)
  return { span, who, standing, basis: 'own-words', whoSpan: span }
}

function spanOf(text: string, words: string): Span {
  const begin = text.indexOf(words)
  if (begin < 0) throw new Error(`The text does not hold “${words}”.`)
  return [begin, begin + words.length]
}

/** A short report with a nested denial, a relay, a lone quotation, a caption and furniture. */
export const MILL = makeReading(
  [
    ['furniture', 'Share'],
    ['headline', 'Mill to close, mayor says'],
    ['paragraph', 'The mayor said that Ms Orr denied any such plans.'],
    ['paragraph', '“The mill is closed”, the Courier quoted the memo as saying. Nobody knew “the whole story”.'],
    ['caption', 'The mill on Friday. Picture: Vale Press'],
    ['furniture', 'Advertisement'],
  ],
  [
    { content: ['Ms Orr denied any such plans'], cue: 'said', chain: [['The mayor', 'unnamed']] },
    {
      content: ['any such plans'],
      cue: 'denied',
      chain: [
        ['The mayor', 'unnamed'],
        ['Ms Orr', 'person'],
      ],
      act: 'deny',
    },
    {
      content: ['The mill is closed'],
      cue: 'quoted',
      chain: [
        ['the Courier', 'outlet'],
        ['the memo', 'document'],
      ],
      quotation: 'direct',
    },
    { content: ['the whole story'], chain: [['?', 'diffuse']], act: 'judge', quotation: 'direct', confidence: 0.34 },
  ],
)
