import { describe, expect, it } from 'vitest'
import { segment } from './index.js'

const TEXT = `Ferry to close in May

Advertisement

“We leave,” Quill said. She left Tarn.

Photo: Tom Holt

Nobody came.`

describe('A segmentation', () => {
  const { text, passages, sentences, tokens, quotations } = segment({ text: TEXT })
  const words = (first: number, end: number) =>
    Array.from({ length: end - first }, (_, i) => text.slice(tokens.begin[first + i], tokens.end[first + i]))

  it('has the sentences of what is read, each with its passage', () => {
    expect(sentences.map(({ span, passage }) => [passages[passage]?.role, text.slice(...span)])).toEqual([
      ['headline', 'Ferry to close in May'],
      ['paragraph', '“We leave,” Quill said.'],
      ['paragraph', 'She left Tarn.'],
      ['paragraph', 'Nobody came.'],
    ])
  })

  it('has the tokens of each sentence', () => {
    expect(sentences.map(({ firstToken, endToken }) => words(firstToken, endToken))).toEqual([
      ['Ferry', 'to', 'close', 'in', 'May'],
      ['“', 'We', 'leave', ',', '”', 'Quill', 'said', '.'],
      ['She', 'left', 'Tarn', '.'],
      ['Nobody', 'came', '.'],
    ])
  })

  it('has tokens without gaps between its sentences', () => {
    expect(sentences.map(({ firstToken }) => firstToken)).toEqual(
      [0, ...sentences.map(({ endToken }) => endToken)].slice(0, -1),
    )
    expect(sentences.at(-1)?.endToken).toBe(tokens.length)
  })

  it('keeps the text as it was', () => {
    expect(text).toBe(TEXT)
  })

  it('has quotations with offsets of the whole text', () => {
    expect(quotations.map(({ inner }) => text.slice(...inner))).toEqual(['We leave,'])
  })

  it('reads the title as a headline', () => {
    const { passages } = segment({ text: `Nobody came.\n\n${TEXT}`, title: 'Nobody came.' })
    expect(passages[0]?.role).toBe('headline')
  })

  it('takes the passages that a report brings, and reads nothing of its bylines', () => {
    const given = [
      { span: [0, 21] as const, role: 'byline' as const },
      { span: [23, 36] as const, role: 'quote' as const },
    ]
    const { passages, sentences } = segment({ text: TEXT, passages: given })
    expect(passages).toEqual(given)
    expect(sentences.map(({ span }) => TEXT.slice(...span))).toEqual([TEXT.slice(23, 36)])
  })

  it.each(['', ' \n ', '\u200b\u0000', 'Advertisement'])('of %j has nothing to read', (text) => {
    const { sentences, tokens, quotations } = segment({ text })
    expect({ sentences, tokens: tokens.length, quotations }).toEqual({ sentences: [], tokens: 0, quotations: [] })
  })
})
