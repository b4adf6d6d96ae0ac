import { describe, expect, it } from 'vitest'
import { MILL, makeReading } from '../../test/readings.js'
import type { Reading } from '../reading/types.js'
import { page } from './page.js'

const VOID = new Set(['meta', '!doctype'])

function pageOf(...readings: Reading[]): string {
  return [...page(readings)].join('')
}

/** The tags that are closed in another order than they were opened, or not at all. */
function misplacedTags(html: string): string[] {
  const open: string[] = []
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z!][a-z0-9]*)[^>]*>/g)) {
    if (slash === '' && !VOID.has(name)) open.push(name)
    if (slash === '/' && open.pop() !== name) return [...open, name]
  }
  return open
}

/** What a reader sees in the page's passages. */
function words(html: string): string {
  return html.replace(/<a class="number".*?<\/a>/g, '').replace(/<[^>]*>/g, '')
}

describe('The page', () => {
  it('marks the words of a statement, with its number before them', () => {
    expect(pageOf(MILL)).toContain(
      '“<a class="number" id="r1s3" href="#r1n3" aria-label="statement 3">3</a><mark class="assert direct d0">The mill is closed</mark>”',
    )
  })

  it('marks a statement within another', () => {
    expect(pageOf(MILL)).toMatch(
      /<mark class="assert indirect d0">Ms Orr denied <a [^>]*>2<\/a><mark class="deny indirect d1">any such plans<\/mark><\/mark>\./,
    )
  })

  it('tells in the notes who says it, on what authority, and how surely', () => {
    const notes = pageOf(MILL)
      .match(/<li id="r1n\d".*?<\/li>/g)
      ?.map((note) => words(note))
    expect(notes).toEqual([
      'The mayor ○ unnamedassert',
      'The mayor ○ unnamed ← Ms Orr ● persondeny',
      'the Courier ◆ outlet ← the memo ▤ documentassert · quoted',
      '? ∼ diffusejudge · quoted · 34 % sure',
    ])
  })

  it('shows the words that stand in the text where the name comes from elsewhere', () => {
    const { statements } = makeReading(
      [['paragraph', 'He left, he said. Ann Orr.']],
      [{ content: ['He left'], chain: [['he', 'person']] }],
    )
    const [statement] = statements
    if (statement?.chain[0] === undefined) throw new Error('There is one.')
    const resolved = { ...statement, chain: [{ ...statement.chain[0], who: 'Ann Orr', basis: 'reference' as const }] }
    const html = pageOf(makeReading([['paragraph', 'He left, he said. Ann Orr.']], [], { statements: [resolved] }))
    expect(html).toContain('<bdi class="who">Ann Orr</bdi> <bdi class="as">he</bdi>')
  })

  it('keeps furniture apart', () => {
    expect(pageOf(MILL)).toContain(
      '<details><summary>2 passages set aside as furniture</summary><ul><li dir="auto">Share</li><li dir="auto">Advertisement</li></ul></details>',
    )
  })

  it('has all tags closed in their order, and every id once', () => {
    const html = pageOf(MILL, MILL)
    expect(misplacedTags(html)).toEqual([])
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('begins with a list of the reports where there are several', () => {
    expect(pageOf(MILL)).not.toContain('<nav')
    expect(pageOf(MILL, { ...MILL, title: 'Another' })).toMatch(
      /<nav.*\n.*#r1">Mill to close, mayor says<.*\n.*#r2">Another</,
    )
  })

  it('runs and loads nothing', () => {
    const html = pageOf(MILL)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(html).not.toMatch(/<script|<link|<img|\son\w+=|url\(|@import/)
  })
})

describe('A hostile report', () => {
  const EVIL = "</p><script>alert(1)</script>\" onclick='x' &amp; \0\x1b[31m\ud800\u202eevil"
  const voice: [string, 'person'] = [EVIL, 'person']

  it('is shown as text, wherever it stands', () => {
    const reading = makeReading(
      [
        ['headline', EVIL],
        ['paragraph', `${EVIL} said`],
        ['furniture', EVIL],
      ],
      [{ content: [EVIL], chain: [voice] }],
      { id: EVIL, outlet: EVIL, title: `${EVIL}!`, published: EVIL, model: { name: EVIL, version: EVIL } },
    )
    const html = pageOf(reading, reading)
    expect(html).not.toMatch(/<script|" onclick|[^\P{Cc}\n]/u)
    expect(misplacedTags(html)).toEqual([])
    expect(Buffer.from(html).toString()).toBe(html)
  })

  it('gets no link to anything but the web', () => {
    expect(pageOf({ ...MILL, url: 'javascript:alert(1)' })).not.toContain('javascript')
    expect(pageOf({ ...MILL, url: 'https://o.example/"><b>' })).toContain(
      'href="https://o.example/&quot;&gt;&lt;b&gt;"',
    )
  })

  it('of one line of a megabyte is a page', () => {
    const text = `${'words '.repeat(170_000)}end`
    const html = pageOf(makeReading([['paragraph', text]], [{ content: ['end'], chain: [['?', 'diffuse']] }]))
    expect(words(html)).toContain(text)
  })
})
