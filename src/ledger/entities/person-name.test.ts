import { describe, expect, it } from 'vitest'
import { isSeveral, personName } from './person-name.js'

const written = (who: string) => {
  const name = personName(who)
  return name && `${name.given.join(' ')}|${name.family}`
}

describe('personName', () => {
  it.each([
    ['Ada Quill', 'ada|quill'],
    ['Quill', '|quill'],
    ['Mr Quill', '|quill'],
    ['Mayor Ada Quill', 'ada|quill'],
    ['Gen. Tom Holt Jr.', 'tom|holt'],
    ['Ada Quill, the mayor of Tarn', 'ada|quill'],
    ['the Tarn mayor, Ada Quill', 'ada|quill'],
    ['the mayor Ada Quill', 'ada|quill'],
    ['Tarn’s Ada Quill', 'ada|quill'],
    ['Holt’s predecessor, Ada Quill', 'ada|quill'],
    ['Sund’s envoy for the Middle Marsh, Ada Quill', 'ada|quill'],
    ['Secretary of State Ada Quill', 'ada|quill'],
    ['State Department Spokesman Tom Holt', 'tom|holt'],
    ['Tarn Sen. Tom Holt', 'tom|holt'],
    ['British ferryman Tom Holt', 'tom|holt'],
    ['Jan de Holt', 'jan|de holt'],
    ['Omar bin Quill', 'omar|bin quill'],
    ['The Rev. Tom Holt', 'tom|holt'],
  ])('finds in %j %s', (who, expected) => {
    expect(written(who)).toBe(expected)
  })

  it.each([
    'the president',
    'President',
    'US State Department spokesman',
    'State Department Spokesman',
    'a spokesman for Ada Quill',
    'Ada Quill’s lawyer',
    'the mother of Ada Quill',
    '',
    '?',
  ])('finds nobody’s own name in %j', (who) => {
    expect(personName(who)).toBeNull()
  })
})

describe('isSeveral', () => {
  it.each([
    'Ada Quill and Tom Holt',
    'Holt, Quill and other ferrymen',
    'both mayors',
    'Tarn, Sund and Marl',
    'Tarn or Sund',
  ])('holds of %j', (who) => {
    expect(isSeveral(who)).toBe(true)
  })

  it.each([
    'Ada Quill',
    'Ada Quill, a poet and painter',
    'the Sund Front – of which Quill and Holt are members',
    'the Ministry of Boats and Bridges',
  ])('does not hold of %j', (who) => {
    expect(isSeveral(who)).toBe(false)
  })
})
