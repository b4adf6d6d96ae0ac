import { describe, expect, it } from 'vitest'
import { MILL, makeReading } from '../../../test/readings.js'
import { renderReading } from './reading.js'
import { widthOf } from './width.js'

const PLAIN = { colours: 0, underlineColours: false } as const

describe('A reading on the terminal', () => {
  it('is readable without colours', () => {
    expect(
      renderReading(MILL, { width: 60, abilities: PLAIN }),
    ).toBe(`── hand-made ───────────────────────────────────────────────

Mill to close, mayor says

The mayor said that [1 Ms Orr denied [2 any such plans]].

“[3 The mill is closed]”, the Courier quoted the memo as
saying. Nobody knew “[4 the whole story]”.

    The mill on Friday. Picture: Vale Press

4 statements
 1  The mayor (unnamed) · assert
    Ms Orr denied any such plans
 2  The mayor (unnamed) ← Ms Orr (person) · deny
    any such plans
 3  the Courier (outlet) ← the memo (document) · assert ·
    quoted
    The mill is closed
 4  ? (diffuse) · judge · quoted · 34 % sure
    the whole story

Set aside as furniture:
  Share
  Advertisement
`)
  })

  it('colours words by their act, and draws the lines by the voice that the claim starts with', () => {
    const text = renderReading(MILL, { width: 60, abilities: { colours: 256, underlineColours: true } })
    expect(text).toContain('\x1b[1mMill to close, mayor says\x1b[0m')
    expect(text).toContain(
      '\x1b[38;5;33m¹\x1b[0m\x1b[4;38;5;33;58:5:208mMs Orr denied \x1b[0m\x1b[38;5;167m²\x1b[0m\x1b[4;38;5;167;58:5:75many such plans\x1b[0m.',
    )
    expect(text).toContain('\x1b[1;4;58:5:75mMs Orr\x1b[0m')
  })

  it('gives `?` no line colour, since it may be anybody', () => {
    const text = renderReading(MILL, { width: 60, abilities: { colours: 16, underlineColours: true } })
    expect(text).toContain('\x1b[36m⁴\x1b[0m\x1b[4;36mthe whole story\x1b[0m')
  })

  it('shows a title that the text does not hold', () => {
    const titled = { ...MILL, title: 'Mill to close, mayor says' }
    expect(renderReading(titled, { width: 60, abilities: PLAIN })).toBe(
      renderReading(MILL, { width: 60, abilities: PLAIN }),
    )
    expect(renderReading({ ...MILL, title: 'Closed' }, { width: 60, abilities: PLAIN })).toContain(
      '\n\nClosed\n\nMill to',
    )
  })

  it('says so where there are no statements', () => {
    expect(renderReading(makeReading([['paragraph', 'Rain.']]), { width: 30, abilities: PLAIN })).toBe(
      '── hand-made ─────────────────\n\nRain.\n\nNo statements\n',
    )
  })
})

describe('A hostile report on the terminal', () => {
  const EVIL = '\x1b[2J\x1b]8;;x\x07 \x9b1m \0 \u202e \ud800 <script>'

  it('sends no control character and no line wider than it may be', () => {
    const reading = makeReading(
      [
        ['headline', EVIL],
        ['paragraph', `${EVIL} 漢${'字'.repeat(99)} ${'w'.repeat(99)}`],
        ['furniture', EVIL],
      ],
      [{ content: [EVIL, '字'.repeat(99)], chain: [[EVIL, 'person']] }],
      { id: EVIL, outlet: EVIL, title: `${EVIL}!` },
    )
    const text = renderReading(reading, { width: 40, abilities: PLAIN })
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|\u202e/u)
    expect(text.split('\n').filter((line) => widthOf(line) > 40)).toEqual([])
  })

  it('of one line of a megabyte, or one word of it, is wrapped', () => {
    for (const unit of ['words ', 'w', '漢', '"']) {
      const text = unit.repeat(1_000_000 / unit.length)
      const lines = renderReading(makeReading([['paragraph', text]]), { width: 80, abilities: PLAIN }).split('\n')
      expect(lines.length).toBeGreaterThan(1_000_000 / 81)
    }
  })
})
