import { describe, expect, it } from 'vitest'
import { clusterAppearances, type Link } from './clusters.js'

const link = (pair: string, judgement: Link['judgement'], score: number): Link => ({
  first: pair.charAt(0),
  second: pair.charAt(1),
  judgement,
  score,
})
const clusters = (ids: string, ...links: Link[]) => clusterAppearances([...ids], links).map((ones) => ones.join(''))

describe('clusterAppearances', () => {
  it('leaves alone what nobody compared', () => {
    expect(clusters('abc')).toEqual(['a', 'b', 'c'])
  })

  it('joins through others', () => {
    expect(clusters('abcd', link('ab', 'same', 5), link('bc', 'same', 5))).toEqual(['abc', 'd'])
  })

  it('does not join what is unsure', () => {
    expect(clusters('ab', link('ab', 'unsure', 3))).toEqual(['a', 'b'])
  })

  it('keeps apart what was judged different, whoever stands between', () => {
    expect(clusters('abc', link('ab', 'same', 6), link('bc', 'same', 5), link('ac', 'different', -5))).toEqual([
      'ab',
      'c',
    ])
  })

  it('lets a decision of a person go before any score', () => {
    const decision = link('bc', 'same', Number.POSITIVE_INFINITY)
    expect(clusters('abc', link('ab', 'same', 6), decision, link('ac', 'different', -5))).toEqual(['a', 'bc'])
  })

  it('is the same in any order', () => {
    const links = [link('ab', 'same', 5), link('bc', 'same', 5), link('cd', 'same', 5), link('ad', 'different', -1)]
    const first = clusters('abcd', ...links)
    expect(clusters('dcba', ...links.toReversed())).toEqual(first)
    expect(clusters('bdac', ...links.map((one) => ({ ...one, first: one.second, second: one.first })))).toEqual(first)
  })
})
