import { describe, expect, it } from 'vitest'
import { anchorsOf, codeBlocks, codeOf, relativeLinks } from './markdown.js'

describe('relativeLinks', () => {
  it.each([
    ['[a](docs/a.md)', ['docs/a.md']],
    ['[a](docs/a.md#b "title") and [c](#d)', ['docs/a.md#b', '#d']],
    ['![a picture](a.svg)', ['a.svg']],
    ['<img alt="a" src="a.svg">', ['a.svg']],
    ['[![a](a.svg)](b.md)', ['a.svg', 'b.md']],
    ['[a](https://example.org/a.md) <https://example.org>', []],
    ['<!-- ![a](a.svg) --> `[a](b.md)`', []],
    ['```\n[a](b.md)\n```\n[c](d.md)', ['d.md']],
  ])('of %s', (text, links) => {
    expect(relativeLinks(text)).toEqual(links)
  })
})

describe('code', () => {
  const text = 'Say `npm test`.\n\n```sh\nnpm run demo\n```\n\n```js\nrun()\n```\n'

  it('is found in blocks and in spans', () => {
    expect(codeOf(text)).toEqual(['npm run demo\n', 'run()\n', 'npm test'])
  })

  it('is found by its language', () => {
    expect(codeBlocks(text, 'js')).toEqual(['run()\n'])
  })
})

describe('anchorsOf', () => {
  it('makes the anchors that GitHub makes', () => {
    expect(anchorsOf('# A report: `text`, title\n## What is "it"?\nno heading\n```\n# code\n```')).toEqual([
      'a-report-text-title',
      'what-is-it',
    ])
  })
})
