import { expect, test } from 'vitest'
import { namesIn } from './authors.js'

test.each<[string, string[]]>([
  ['Ada Quill', ['Ada Quill']],
  ['By Ada Quill and Tom Holt', ['Ada Quill', 'Tom Holt']],
  ['By ADA QUILL, TOM HOLT and INES MARR', ['ADA QUILL', 'TOM HOLT', 'INES MARR']],
  ['By Ada Quill in Tarn', ['Ada Quill']],
  ['By Ada Quill for the Tallow Post', ['Ada Quill']],
  ['By Ada Quill, Reuters', ['Ada Quill']],
  ['By Ada Quill, Staff writer', ['Ada Quill']],
  ['By Ada Quill | May 4, 2031 9:30 pm', ['Ada Quill']],
  ['Posted by Jean-Luc O’Dell', ['Jean-Luc O’Dell']],
  ['The Associated Press', []],
  ['https://www.facebook.com/tallowpost', []],
  ['4 min read', []],
  ['admin', []],
])('%s names %j', (byline, names) => {
  expect(namesIn(byline)).toEqual(names)
})
