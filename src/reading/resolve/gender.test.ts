import { expect, test } from 'vitest'
import { genderOf, genderOfPronoun } from './gender.js'

test.each([
  ['Mary Holt', 'female'],
  ['John Quill', 'male'],
  ['MARY HOLT', 'female'],
  ['Mrs Holt', 'female'],
  ['Mr Quill', 'male'],
  ['Mr Mary', 'male'],
  ['José Holt', 'male'],
  ['Holt', null],
  ['Ödön Quill', null],
  ['Andrea Holt', 'female'],
  ['', null],
])('%j is %s', (name, gender) => {
  expect(genderOf(name.split(' '))).toBe(gender)
})

test.each([
  ['he', 'male'],
  ['Himself', 'male'],
  ['She', 'female'],
  ['hers', 'female'],
  ['they', null],
  ['it', null],
  ['shell', null],
])('%j fits %s', (pronoun, gender) => {
  expect(genderOfPronoun(pronoun)).toBe(gender)
})
