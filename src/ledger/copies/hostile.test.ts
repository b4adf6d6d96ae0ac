import { describe, expect, it } from 'vitest'
import { findCopies } from './find-copies.js'

const SENTENCE =
  'The old mill by the river Sund will be shut before the winter, the council decided by nine votes to four. '
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(' ')

/** None of these may hang or throw; what is found in them matters less. */
describe('Copies are looked for in', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t'.repeat(100_000)],
    ['one word over and over', 'mill '.repeat(200_000)],
    ['one sentence over and over', SENTENCE.repeat(2000)],
    ['a million quotation marks', '"'.repeat(1_000_000)],
    ['a million that open', ' “a'.repeat(300_000)],
    ['one endless word', 'A'.repeat(1_000_000)],
    ['brackets that name an agency', 'TARN (AP) — '.repeat(20_000)],
    ['lone surrogates', `\ud800 ${SENTENCE} \udfff`],
    ['no sentence end', numbered(100_000)],
  ])('%s', (_, text) => {
    const [one, other] = [
      { id: 'a', text, added: 1, outlet: '(' },
      { id: 'b', text, added: 2, outlet: '(' },
    ]
    for (const { span, sourceSpan } of findCopies(other, [one])) {
      expect(text.slice(...span).length).toBeGreaterThan(0)
      expect(text.slice(...sourceSpan).length).toBeGreaterThan(0)
    }
  })
})
