import { describe, expect, it, test } from 'vitest'
import { quotationsOf } from '../../../test/quotations.js'
import { findPassages } from './passages.js'
import { findQuotations } from './quotations.js'

type Case = [text: string, quotations: string[]]

describe('A quotation in any style', () => {
  test.each<Case>([
    ['“We leave,” Quill said.', ['We leave,']],
    ['"We leave," Quill said.', ['We leave,']],
    ['‘We leave,’ Quill said.', ['We leave,']],
    ["'We leave,' Quill said.", ['We leave,']],
    ["``We leave,'' Quill said.", ['We leave,']],
    ["''We leave,'' Quill said.", ['We leave,']],
    ['‘‘We leave,’’ Quill said.', ['We leave,']],
    ['«We leave», Quill said.', ['We leave']],
    ['« We leave », Quill said.', [' We leave ']],
    ['‹We leave›, Quill said.', ['We leave']],
    ['„We leave,“ Quill said.', ['We leave,']],
    ['„We leave,” Quill said.', ['We leave,']],
    ['“We leave," Quill said.', ['We leave,']],
    ['"We leave,” Quill said.', ['We leave,']],
    ['“We leave,’’ Quill said.', ['We leave,']],
    ["'We leave,’ Quill said.", ['We leave,']],
    ["‘We leave,' Quill said.", ['We leave,']],
    ['“We leave,“ Quill said.', ['We leave,']],
    ['”We leave,” Quill said.', ['We leave,']],
  ])('is found: %s', (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations)
  })
})

describe('Quotations in one paragraph', () => {
  test.each<Case>([
    ['“The mill,” she said, “is closed.”', ['The mill,', 'is closed.']],
    ['"The mill," she said, "is closed."', ['The mill,', 'is closed.']],
    ["'The mill,' she said, 'is closed.'", ['The mill,', 'is closed.']],
    ['He called it “old”, “sad” and “ours”.', ['old', 'sad', 'ours']],
    ['He said “no”—“never”.', ['no', 'never']],
    ['He said "no"—"never".', ['no', 'never']],
    ['He said ("never") and left.', ['never']],
    ['The "old" mill and the \'new\' one.', ['old', 'new']],
    ['A word "in the\tmiddle" of it.', ['in the\tmiddle']],
    ['“Never,“ he said. “A shame.”', ['Never,', 'A shame.']],
    ['Never,“ he said. “A shame.”', ['A shame.']],
    ['“…and so we leave,” she said.', ['…and so we leave,']],
    ['"...and so we leave," she said.', ['...and so we leave,']],
    ['"$5 is enough," she said.', ['$5 is enough,']],
    ['“Why?” “Because.”', ['Why?', 'Because.']],
    ['"Why?" "Because."', ['Why?', 'Because.']],
  ])('are told apart: %s', (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations)
  })
})

describe('A quotation within a quotation', () => {
  test.each<Case>([
    ['“He said ‘no’ to me,” she said.', ['He said ‘no’ to me,', '> no']],
    ['"He said \'no\' to me," she said.', ["He said 'no' to me,", '> no']],
    ['‘He said “no” to me,’ she said.', ['He said “no” to me,', '> no']],
    ['\'He said "no" to me,\' she said.', ['He said "no" to me,', '> no']],
    ['“He said ‘no’,” she said.', ['He said ‘no’,', '> no']],
    ['“‘No’ is what he said.”', ['‘No’ is what he said.', '> No']],
    ['"\'No\' is what he said."', ["'No' is what he said.", '> No']],
    ['‘“No” is what he said.’', ['“No” is what he said.', '> No']],
    ['\'"No" is what he said.\'', ['"No" is what he said.', '> No']],
    ['“She told me ‘he said no’”', ['She told me ‘he said no’', '> he said no']],
    ['"She told me \'he said no\'"', ["She told me 'he said no'", '> he said no']],
    ["``He said 'no,''' she said.", ["He said 'no,'", '> no,']],
    ["''He said 'no,''' she said, ''and left.''", ["He said 'no,'", '> no,', 'and left.']],
    ["'''No' is what he said.''", ["'No' is what he said.", '> No']],
    ["'''No,''' he said. ''Never.''", ["'No,'", '> No,', 'Never.']],
    ['‘‘He said ‘no,’’’ she said.', ['He said ‘no,’', '> no,']],
    ['« Il a dit “non” hier », she said.', [' Il a dit “non” hier ', '> non']],
    [
      '“She told me ‘he said “never” to us’ again,” Quill said.',
      ['She told me ‘he said “never” to us’ again,', '> he said “never” to us', '> > never'],
    ],
  ])('is an inner one: %s', (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations)
  })

  test.each<Case>([
    ['“He said “no” to me,” she said.', ['He said “no” to me,', '> no']],
    ['"He said "no" to me," she said.', ['He said "no" to me,', '> no']],
    ["'He said 'no' to me,' she said.", ["He said 'no' to me,", '> no']],
    ['«He said «no» to me», she said.', ['He said «no» to me', '> no']],
    ['“He said “no” and “never” to me,” she said.', ['He said “no” and “never” to me,', '> no', '> never']],
  ])('may have marks of the same kind: %s', (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations)
  })

  it('that nobody closed was none', () => {
    expect(quotationsOf('“He said ‘no to me,” she said.')).toEqual(['He said ‘no to me,'])
  })

  it('cannot be closed across an outer one', () => {
    expect(quotationsOf('The ‘Azm family said “the workers’ plan is bad” on Monday.')).toEqual([
      'the workers’ plan is bad',
    ])
  })
})

describe('A quotation that is never closed', () => {
  test.each<Case>([
    ['“We leave. The pier is ours.', ['We leave. The pier is ours. …']],
    ['"We leave. The pier is ours.', ['We leave. The pier is ours. …']],
    ['Quill said: “We leave. The pier is ours.', ['We leave. The pier is ours. …']],
    ['“He said ‘no’. We leave.', ['He said ‘no’. We leave. …', '> no']],
  ])('reaches to the end of its paragraph: %s', (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations)
  })

  test.each<Case>([
    ['“We leave, he said, and “never” he added.', ['never']],
    ['"We leave, he said, and "never" he added.', ['never']],
    ['“We leave. “We must.” He left.', ['We leave.', 'We must.']],
    ['“He told me: ‘No.’ “We leave,” she said.', ['He told me: ‘No.’', '> No.', 'We leave,']],
  ])('ends no later than where the next begins: %s', (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations)
  })

  test.each(['We leave,” she said.', 'We leave," she said.', '” “', 'a ” b » c'])(
    'and one that is never opened are none: %s',
    (text) => {
      expect(quotationsOf(text)).toEqual([])
    },
  )
})

describe('A quotation over several paragraphs', () => {
  test.each<[style: string, open: string, close: string]>([
    ['curly', '“', '”'],
    ['straight', '"', '"'],
    ['single', '‘', '’'],
    ['straight single', "'", "'"],
    ['TeX', '``', "''"],
    ['French', '«', '»'],
  ])('goes on where each of them opens it again: %s', (_, open, close) => {
    const text = [
      `Quill said: ${open}We leave.`,
      `${open}The pier is ours.`,
      `${open}So is the mill.${close}`,
      `${open}Never,${close} said Holt.`,
    ].join('\n\n')
    expect(quotationsOf(text)).toEqual(['We leave. …', '… The pier is ours. …', '… So is the mill.', 'Never,'])
  })

  it('may begin with its first paragraph', () => {
    expect(quotationsOf('‘We leave.\n\n‘The pier is ours,’ said Quill.')).toEqual([
      'We leave. …',
      '… The pier is ours,',
    ])
  })

  it('goes on past a plural’s apostrophe', () => {
    expect(quotationsOf('‘We leave. The workers’ pier is ours.\n\n‘So is the mill,’ said Quill.')).toEqual([
      'We leave. The workers’ pier is ours. …',
      '… So is the mill,',
    ])
  })

  it('may hold inner quotations', () => {
    expect(quotationsOf('“He said ‘no’. We leave.\n\n“The ‘old’ pier is ours.”')).toEqual([
      'He said ‘no’. We leave. …',
      '> no',
      '… The ‘old’ pier is ours.',
      '> old',
    ])
  })

  it('does not go on where the next paragraph opens none', () => {
    expect(quotationsOf('“We leave.\n\nThe pier is closed.\n\n“It is ours.”')).toEqual(['We leave. …', 'It is ours.'])
  })

  it('does not go on in other marks', () => {
    expect(quotationsOf('“We leave.\n\n"It is ours."')).toEqual(['We leave. …', 'It is ours.'])
  })

  it('goes on behind furniture', () => {
    expect(quotationsOf('“We leave.\n\nAdvertisement\n\n“It is ours.”')).toEqual(['We leave. …', '… It is ours.'])
  })
})

describe('Quotations', () => {
  it('have spans with the marks and without them', () => {
    const text = "Quill: ``No,'' he said."
    expect(findQuotations(text, findPassages(text))).toEqual([
      { span: [7, 14], inner: [9, 12], depth: 0, continues: false, open: false },
    ])
  })

  it('are not looked for in furniture', () => {
    expect(quotationsOf('Photo: Ada Quill at the “old” pier')).toEqual([])
  })

  it('stay within their paragraph', () => {
    expect(quotationsOf('She said “no.\n\nHe said never” on Monday.')).toEqual(['no. …'])
  })

  test.each(['', '   ', '“', '”', '"', "'", '‘', '’', '“”', '""', "''", '‘’', '«»', '“ ”', '" "'])(
    'of %j have no more than the text',
    (text) => {
      for (const { span, inner } of findQuotations(text, findPassages(text))) {
        expect(span[0]).toBeGreaterThanOrEqual(0)
        expect(span[1]).toBeLessThanOrEqual(text.length)
        expect(inner[0]).toBeGreaterThan(span[0])
        expect(inner[1]).toBeGreaterThanOrEqual(inner[0])
      }
    },
  )
})

describe('Inches and minutes', () => {
  test.each<Case>([
    ['“He is 6\'2" tall,” she said.', ['He is 6\'2" tall,']],
    ['"He is 6\'2" tall," she said.', ['He is 6\'2" tall,']],
    ['A 5" pipe and a 6" pipe.', []],
    ['It lies at 59° 12\' 4" north.', []],
  ])('are no quotation marks: %s', (text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations)
  })
})
