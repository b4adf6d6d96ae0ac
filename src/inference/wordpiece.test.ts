import { expect, test } from 'vitest'
import { normalize, WordPiece } from './wordpiece.js'

const vocabulary = ['[PAD]', '[UNK]', 'truce', 'tru', '##ce', '##s', 'uber', 'f', '##all', '😀']
const wordPiece = new WordPiece(vocabulary, 1)

test.each([
  ['truce', ['truce']],
  ['Truce', ['truce']],
  ['truces', ['truce', '##s']],
  ['Über', ['uber']],
  ['fall', ['f', '##all']],
  ['😀', ['😀']],
  ['tr\u200buce', ['truce']],
])('%s is spelled with the longest pieces first', (word, pieces) => {
  expect(wordPiece.pieces(word).map((id) => vocabulary[id])).toEqual(pieces)
})

test.each(['xyz', 'trux', 'truce'.repeat(21), '', '\ud800'])(
  'what the vocabulary cannot spell, such as %j, is one unknown piece',
  (word) => {
    expect(wordPiece.pieces(word)).toEqual([1])
  },
)

test('a word seen before gives the same pieces', () => {
  expect(wordPiece.pieces('truces')).toEqual(wordPiece.pieces('truces'))
})

test.each([
  ['ΣΑΣ', 'σασ'],
  ['İstanbul', 'istanbul'],
  ['é', 'e'],
  ['e\u0301\u0000', 'e'],
  ['STRASSE', 'strasse'],
])('%j is normalized to %j, character by character', (word, normal) => {
  expect(normalize(word)).toBe(normal)
})
