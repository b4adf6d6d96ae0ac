import { describe, expect, it, test } from 'vitest'
import { segment } from '../segment/index.js'
import { wordFeatures } from './features.js'

/** A feature of each word of a text, beside the word. */
function featureOf(text: string, feature: 'shape' | 'quote' | 'before'): string {
  const segmentation = segment({ text })
  const codes = wordFeatures(segmentation)[feature]
  const { tokens } = segmentation
  return Array.from(codes, (code, i) => `${text.slice(tokens.begin[i], tokens.end[i])}/${code}`).join(' ')
}

describe('The shape of a word', () => {
  test.each([
    ['pier', 0],
    ['Pier', 1],
    ['A', 1],
    ['NATO', 2],
    ['iPier', 3],
    ['PIer', 3],
    ['O’', 1],
    ['2031', 4],
    ['4th', 4],
    ['½', 0],
    [',', 5],
    ['“', 5],
    ['🙂', 5],
    ['$', 5],
    ['Ödön', 1],
    ['東', 0],
    ['مرحبا', 0],
  ])('%s has the code %i', (word, code) => {
    const segmentation = segment({ text: `${word} is it.` })
    expect(wordFeatures(segmentation).shape[0]).toBe(code)
  })
})

describe('The quotation state of a word', () => {
  test.each([
    ['“We leave,” he said.', '“/3 We/1 leave/1 ,/1 ”/4 he/0 said/0 ./0'],
    ["``We leave,'' he said.", "`/3 `/3 We/1 leave/1 ,/1 '/4 '/4 he/0 said/0 ./0"],
    ['“He said ‘no’,” I said.', '“/3 He/1 said/1 ‘/3 no/2 ’/4 ,/1 ”/4 I/0 said/0 ./0'],
    ['“We leave now. It is ours.', '“/3 We/1 leave/1 now/1 ./1 It/1 is/1 ours/1 ./1'],
    ['“I ‘told ‘him’ that’ now.”', '“/3 I/1 ‘/3 told/2 ‘/3 him/2 ’/4 that/2 ’/4 now/1 ./1 ”/4'],
    ['Nobody came, she said.', 'Nobody/0 came/0 ,/0 she/0 said/0 ./0'],
  ])('is told in %s', (text, features) => {
    expect(featureOf(text, 'quote')).toBe(features)
  })
})

describe('What stands before a word', () => {
  it('is a passage, a sentence, a space or nothing', () => {
    expect(featureOf('He left. “I, too,” she said.\n\nNobody came.', 'before')).toBe(
      'He/3 left/1 ./0 “/2 I/0 ,/0 too/1 ,/0 ”/0 she/1 said/1 ./0 Nobody/3 came/1 ./0',
    )
  })

  it('is a space where characters that cannot be seen stand between', () => {
    expect(featureOf('He left\u200b.', 'before')).toBe('He/3 left/1 ./1')
  })
})

it('A text without words has no features', () => {
  const { shape, quote, before } = wordFeatures(segment({ text: '' }))
  expect([shape.length, quote.length, before.length]).toEqual([0, 0, 0])
})
