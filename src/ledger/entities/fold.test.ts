import { describe, expect, it } from 'vitest'
import { distance, fold, skeleton } from './fold.js'

describe('fold', () => {
  it.each([
    ['Réka Ørsted', 'reka orsted'],
    ['Yıldız', 'yildiz'],
    ['Ja’afar', 'jaafar'],
    ['U.N.', 'un'],
    ['Holt-Quill', 'holt quill'],
    ['…', ''],
  ])('makes %j %j', (name, expected) => {
    expect(fold(name)).toBe(expected)
  })
})

describe('skeleton', () => {
  it.each([
    ['Mahmud', 'Mahmoud'],
    ['Jaafari', 'Ja’afari'],
    ['Sergei', 'Sergey'],
    ['al-Quill', 'Quill'],
    ['Dmitri', 'Dmitry'],
  ])('is the same for %s and %s', (a, b) => {
    expect(skeleton(a)).toBe(skeleton(b))
  })

  it('is another for another name', () => {
    expect(skeleton('Holt')).not.toBe(skeleton('Quill'))
  })
})

describe('distance', () => {
  it.each([
    ['quill', 'quill', 0],
    ['quill', 'quil', 1],
    ['quill', 'qulil', 2],
    ['quill', 'holt', 4],
    ['a', 'abcdefgh', 4],
  ])('of %s and %s is %i, at most one above the limit', (a, b, expected) => {
    expect(distance(a, b)).toBe(expected)
  })
})
