import { describe, expect, it } from 'vitest'
import { quotedSpans } from './quotation-marks.js'

describe('quotedSpans', () => {
  it.each([
    ['“The mill,” she said, “is shut.”', ['The mill,', 'is shut.']],
    ['"The mill," she said, "is shut."', ['The mill,', 'is shut.']],
    ["''The mill,'' she said.", ['The mill,']],
    ['«The mill», she said.', ['The mill']],
    ['“The mill is shut.\n“The pier too,” she said.', ['The mill is shut.', 'The pier too,']],
    ['He said 6" of rain fell.', []],
    ['The ‘mill’ isn’t shut.', []],
    ['“', ['']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(quotedSpans(text).map(([begin, end]) => text.slice(begin, end))).toEqual(expected)
  })

  it('ends a quotation that is not closed where the next one begins', () => {
    const text = '"The mill is shut, she said. "The pier too," he said.'
    expect(quotedSpans(text).map(([begin, end]) => text.slice(begin, end))).toEqual([
      'The mill is shut, she said. ',
      'The pier too,',
    ])
  })
})
