import { describe, expect, it } from 'vitest'
import { HearsayInputError } from '../errors.js'
import { pageReport } from './index.js'

const WORDS = 'The mayor of Tarn said on Monday that the ferry would close in May, and that nobody had been asked. '
const ARTICLE = `<article><h1>Ferry to close</h1>${`<p>${WORDS.repeat(3)}</p>`.repeat(4)}</article>`
const take = (html: string | Buffer) => pageReport(Buffer.from(html as string), { id: 'a', name: 'a.html' })

function outcome(html: string): string {
  try {
    return take(html).text.includes(WORDS.trim()) ? 'read' : 'other text'
  } catch (error) {
    if (error instanceof HearsayInputError) return error.code
    throw error
  }
}

describe('A page', () => {
  it.each<[string, string, string]>([
    ['of 9,000 nested elements', '<div>'.repeat(9000) + ARTICLE, 'read'],
    ['of 100,000 nested elements', '<div>'.repeat(100_000) + ARTICLE, 'too-deep'],
    ['of 100,000 unclosed inline elements', '<b>'.repeat(100_000) + ARTICLE, 'too-deep'],
    ['of 100,000 ends without beginnings', '</div></p></b>'.repeat(30_000) + ARTICLE, 'read'],
    ['of 200,000 elements beside each other', '<i></i>'.repeat(200_000) + ARTICLE, 'too-large'],
    ['with an element of a million attributes', `<div ${attributes(1_000_000)}>${ARTICLE}`, 'read'],
    ['with an attribute of five megabytes', `<div title="${'x'.repeat(5_000_000)}">${ARTICLE}`, 'read'],
    ['of 50 MB', ARTICLE + ' '.repeat(50_000_000), 'too-large'],
    ['that closes nothing', ARTICLE.replace(/<\/\w+>/g, ''), 'read'],
    ['that ends within a tag', `${ARTICLE}<p class="`, 'read'],
    ['that never ends its comment', `${ARTICLE}<!-- `, 'read'],
    ['that leaves its head open', `<html><head><title>T</title>${ARTICLE}`, 'read'],
    ['with NULs', ARTICLE.replaceAll(' ', '\0 '), 'read'],
    ['with JSON-LD that is broken', `<script type="application/ld+json">{"@type": </script>${ARTICLE}`, 'read'],
    [
      'with JSON-LD nested without end',
      `<script type="application/ld+json">${'['.repeat(50_000)}</script>${ARTICLE}`,
      'read',
    ],
    ['with two bodies', `<body>${ARTICLE}</body><body><p>Menu</body>`, 'read'],
    ['of tags alone', '<p></p>'.repeat(1000), 'no-text'],
    ['that is empty', '<!doctype html>', 'no-text'],
    ['with attributes named as prototypes', `<p __proto__="x" constructor="y" 0a="1">${ARTICLE}`, 'read'],
  ])('%s is dealt with', (_, html, expected) => {
    expect(outcome(html)).toBe(expected)
  })

  it('runs no script and shows none', () => {
    const { text } = take(`<script>globalThis.ran = 1</script><p onclick="ran()">${ARTICLE}<style>p{}</style>`)
    expect('ran' in globalThis).toBe(false)
    expect(text).not.toMatch(/ran|p\{/)
  })

  it('writes nothing to the console, whatever Defuddle thinks of it', () => {
    const said: unknown[] = []
    const { error } = console
    console.error = (...words) => said.push(words)
    try {
      outcome(`<script type="application/ld+json">{</script>${'<div><span>one two three</span></div>'.repeat(50)}`)
    } finally {
      console.error = error
    }
    expect(said).toEqual([])
  })

  it('says what is wrong and what to do', () => {
    expect(() => take('<div>'.repeat(20_000))).toThrow(
      /^a\.html nests its elements more than 10,000 deep; give its text/,
    )
  })
})

function attributes(count: number): string {
  return Array.from({ length: count }, (_, at) => `a${at}=1`).join(' ')
}
