import { describe, expect, it } from 'vitest'
import { alignTexts } from './align.js'
import { findWords } from './words.js'

const MILL =
  'The old mill by the river Sund will be shut before the winter, the town council decided by nine votes to four.'
const FERRY =
  'Ferrymen who had hoped for a second pier went home without a word and left their boats on the northern bank.'
const OTHER = 'Rain fell on the market all day.'

function found(here: string, there: string): [string, string][] {
  const [a, b] = [findWords(here), findWords(there)]
  const slice = ({ begin, end, text }: typeof a, [from, to]: readonly [number, number]) =>
    text.slice(begin[from], end[to - 1])
  return alignTexts(a, b).map((stretch) => [slice(a, stretch.here), slice(b, stretch.there)])
}
const bare = (sentence: string) => sentence.replace(/\.$/, '')

describe('alignTexts', () => {
  it('finds a sentence with its exact place in both texts', () => {
    expect(found(`${OTHER} ${MILL}`, `${MILL} ${OTHER.toUpperCase()}!`)).toEqual([[bare(MILL), bare(MILL)]])
  })

  it.each([
    ['a word changed', MILL.replace('winter', 'summer')],
    ['a word put in', MILL.replace('nine', 'only nine')],
    ['words taken out', MILL.replace('by the river Sund ', '')],
    ['its first word changed', MILL.replace('The old', 'An old')],
    ['other marks', MILL.replaceAll(',', ' –')],
  ])('finds a sentence with %s, to its ends', (_, changed) => {
    expect(found(`${OTHER} ${changed}`, `${MILL} ${FERRY}`)).toEqual([[bare(changed), bare(MILL)]])
  })

  it('finds passages in another order as two', () => {
    expect(found(`${FERRY}\n\n${OTHER}\n\n${MILL}`, `${MILL} ${FERRY}`)).toEqual([
      [bare(FERRY), bare(FERRY)],
      [bare(MILL), bare(MILL)],
    ])
  })

  it('finds merged passages as one', () => {
    expect(found(`${MILL} ${FERRY}`, `${MILL}\n\n${FERRY}`)).toEqual([
      [bare(`${MILL} ${FERRY}`), bare(`${MILL}\n\n${FERRY}`)],
    ])
  })

  it.each([
    [
      'a set phrase',
      'the mayor of the town of Tarn told reporters on Monday',
      'as the mayor of the town of Tarn told reporters',
    ],
    [
      'a retelling',
      MILL,
      'Before winter, nine of the councillors decided against four that the mill on the Sund river must be shut.',
    ],
    ['nothing', '', MILL],
  ])('finds nothing in %s', (_, here, there) => {
    expect(found(here, there)).toEqual([])
  })

  it('comes to an end with one word over and over', () => {
    const words = 'mill '.repeat(50_000)
    expect(found(words, words)).toEqual([])
  })

  it('comes to an end with one sentence over and over', () => {
    const text = `${MILL} `.repeat(400)
    expect(found(text, text).length).toBeLessThan(500)
  })
})
