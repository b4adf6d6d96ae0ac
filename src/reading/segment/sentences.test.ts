import { describe, expect, it, test } from 'vitest'
import { splitSentences } from './sentences.js'

/** Checks a text whose sentences are told apart by `|`. */
function expectSentences(marked: string): void {
  const sentences = marked.split(' | ')
  const text = sentences.join(' ')
  expect(splitSentences(text, [0, text.length]).map(([begin, end]) => text.slice(begin, end))).toEqual(sentences)
}

describe('A sentence ends', () => {
  test.each([
    'The ferry is closed. | The mill is open.',
    'Is it closed? | It is. | Good!',
    'It is closed?! | It is.',
    'Holt left the room… | Quill stayed.',
    'Holt left the room... | Quill stayed.',
    'The toll rose to 4.50. | Nobody paid it.',
    'It happened in 2031. | The ferry sank.',
    'The answer was no. | The council met again.',
    'No. | We will not go.',
    'The boy fell ill. | A doctor came.',
    'They pray at mass. | The abbot sings.',
    'He sells ore. | She buys art. | They met in the wash. | He saw what he would miss. | It rained.',
    'He is a sales rep. | She is a gen.',
    'He lives in the U.S. | He works in Tarn.',
    'It sank at 5 p.m. | The crew swam ashore.',
    'It sank at 5 p.m. | Residents heard the horn.',
    'He owns Tarn Shipping Inc. | The firm runs the ferry.',
    'The shop is on Main St. | It sells rope.',
    'They met in Sept. | The talks failed.',
    'He chose plan B. | The council did not.',
    'It is Ada Quill Jr. | She smiled.',
    'They sell rope, nets, etc. | Holt buys them.',
    'It cost the town dear. | $5 million went to the owners.',
    'He left. | — Quill stayed.',
    'It is over. | • The mill is closed.',
    'It is over. | 200 people came.',
    'It is over. | Über allem stand der Turm.',
    'It is over. | Ödön Quill left.',
  ])('%s', expectSentences)
})

describe('A sentence goes on', () => {
  test.each([
    'Mr. Holt met Mrs. Quill, Ms. Marr and Dr. Tarn.',
    'Lt. Gen. Ada Quill met Maj. Gen. Tom Holt and Brig. Gen. Ines Marr.',
    'Sen. Ada Quill and Rep. Tom Holt voted with Gov. Ines Marr.',
    'The Rev. Tom Holt spoke at St. Mary.',
    'Gen. The Tarn is what they call him.',
    'J. R. Smith met A. Quill.',
    'J.R. Smith met A.B.C. Quill.',
    'George W. Holt met Tom J. Marr.',
    'The U.S. Navy met the U.N. Secretary.',
    'The U.S. and the U.K. agree.',
    'They live at No. 10 Quay Street, with Nos. 11 and 12.',
    'See Fig. 3 and Vol. 2 of it.',
    'It sank at 5 p.m. Tuesday, or at 6 a.m. May 4, or at 7 p.m. EST.',
    'It sank on Jan. 5 or Feb. 6.',
    'They live in Tarn, Wash. and in Sund, Ill. as well.',
    'The toll rose by 4.5 percent to $3.20.',
    'The case of Quill v. Holt and of Marr vs. Tarn goes on.',
    'He sells rope, e.g. Tarn rope, i.e. the best.',
    'Yahoo! executives came; so did those of example.org and of Tarn Co. in Sund.',
    'The question — is it safe? — remains.',
    'The question (is it safe?) remains.',
    'He waited … and left.',
    'He waited... and left.',
    'iTarn sells ropes. iTarn also sells nets.',
    'The Post et al. say so.',
  ])('%s', expectSentences)
})

describe('A quotation', () => {
  test.each([
    '“It is over.” | She left.',
    '"It is over." | She left.',
    '‘It is over.’ | She left.',
    "'It is over.' | She left.",
    "``It is over.'' | She left.",
    '«It is over.» | She left.',
    '„It is over.“ | She left.',
    '(It is over.) | She left.',
    '“He said ‘it is over.’” | She left.',
    'She left. | “It is over.” | ‘Good.’ | "Yes."',
    "She left. | 'It is over,' she said.",
    '“It is over,” she said. | “We leave.”',
    'She left.[3] | He stayed.',
    '“Is it over?” she asked.',
    '“Is it over?” | Nobody answered.',
    '“Is it over?” Quill asked.',
    '“Get out!” Ada Quill said. | She left.',
    '“Is it over?” asked Quill.',
    '“It is over . . . for us,” she said.',
    'She called it “a shame.” and left.',
  ])('is split right: %s', expectSentences)
})

describe('The number of a list', () => {
  test.each([
    '1. The ferry is closed. | 2. The mill is open.',
    'A. The ferry is closed. | B. The mill is open.',
    '12. Nobody came.',
    '(1) The ferry is closed. | (2) The mill is open.',
    'iv. The ferry is closed.',
  ])('belongs to the sentence behind it: %s', expectSentences)
})

describe('Sentences', () => {
  it('leave out the space around them', () => {
    const text = 'It is over. \n\t She left.'
    expect(splitSentences(text, [0, text.length])).toEqual([
      [0, 11],
      [15, 24],
    ])
  })

  it('stay within their passage', () => {
    const text = 'Holt left. Quill stayed. Marr came.'
    expect(splitSentences(text, [11, 24])).toEqual([[11, 24]])
  })

  it('of a passage without a full stop are one', () => {
    expectSentences('The ferry will close in May')
  })

  it('are none where the passage is empty', () => {
    expect(splitSentences('It is over.', [3, 3])).toEqual([])
  })

  it('of marks alone are one', () => {
    expectSentences('... !!! ???')
  })
})
