import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryModel } from '../../test/arbitrary-model.js'
import { readReports } from './read.js'
import type { Reading, Span } from './types.js'

const RUNS = 200
const model = arbitraryModel()

/** Any UTF-16 code units: half surrogate pairs, control characters and all. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 150, size: 'max' })
  .map((codes) => String.fromCharCode(...codes))

const WORDS = `the Quill Holt said that “ ” ‘ ’ " ' \`\` '' « » „ , . : ; ? ! … — ( ) Mr. U.S. Gen. he She we I it who
  according to Tarn Front of a mayor workers’ isn’t 4.5 No. 10 p.m. that Advertisement By Photo: ©
  東京 é 🙂 👩‍👩‍👧 \u0000 \u200b \u202e \u202c \u2067 \ud83d \ude42 \ufeff \ufffd \u00ad e\u0301`.split(/ +|\n +/)
const SPACES = [
  ' ',
  ' ',
  ' ',
  ' ',
  ' ',
  '',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u2029',
  '\u00a0',
  '\t',
  '. ',
  '.\n\n',
]
/** Texts that look like reports to those who do not look closely. */
const newsText = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SPACES)), { maxLength: 150, size: 'max' })
  .map((pairs) => pairs.flat().join(''))

const text = fc.oneof(newsText, newsText, anyText)

async function read(...texts: string[]): Promise<Reading[]> {
  return readReports(
    texts.map((each, i) => ({ id: String(i), text: each })),
    model,
  )
}

/** Checks a reading of any text. */
function holdsFor(check: (reading: Reading) => void): Promise<void> {
  return fc.assert(
    fc.asyncProperty(text, async (each) => {
      for (const reading of await read(each)) check(reading)
    }),
    { numRuns: RUNS },
  )
}

function spansOf({ statements, dropped }: Reading): Span[] {
  const voices = statements.flatMap(({ chain }) => chain.flatMap(({ span, whoSpan }) => [span, whoSpan]))
  return [...statements, ...dropped]
    .flatMap(({ content, cue }) => [...content, ...cue])
    .concat(voices.filter((span) => span !== null))
}

describe('A reading of any text', () => {
  it('has something to check in these tests', async () => {
    const readings = await read(...fc.sample(text, { numRuns: 100, seed: 1 }))
    expect(readings.reduce((sum, r) => sum + r.statements.length, 0)).toBeGreaterThan(100)
  })

  it('has spans within the text that hold something', () =>
    holdsFor((reading) => {
      const bad = [...spansOf(reading), ...reading.passages.map(({ span }) => span)].filter(
        ([begin, end]) =>
          !(
            Number.isInteger(begin) &&
            Number.isInteger(end) &&
            0 <= begin &&
            begin < end &&
            end <= reading.text.length
          ),
      )
      expect(bad).toEqual([])
    }))

  it('has no span that leaves its passage, and none in furniture', () =>
    holdsFor((reading) => {
      const read = reading.passages.filter(({ role }) => role !== 'furniture')
      const astray = spansOf(reading).filter(
        ([begin, end]) => !read.some(({ span }) => span[0] <= begin && end <= span[1]),
      )
      expect(astray.map((span) => reading.text.slice(...span))).toEqual([])
    }))

  it('has no span that cuts a character in two', () =>
    holdsFor(({ text, ...reading }) => {
      const cuts = spansOf({ text, ...reading })
        .flat()
        .filter((at) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)))
      expect(cuts).toEqual([])
    }))

  it('has passages in the order of the text, one behind the other', () =>
    holdsFor(({ passages, text }) => {
      passages.forEach(({ span }, i) => {
        expect(span[0]).toBeGreaterThanOrEqual(passages[i - 1]?.span[1] ?? 0)
        expect(text.slice(...span)).toBe(text.slice(...span).trim())
      })
    }))

  it('has statements with a content of words, a chain and a confidence', () =>
    holdsFor(({ statements, text }) => {
      for (const { content, words, chain, confidence } of statements) {
        expect(content.length).toBeGreaterThan(0)
        expect(words).toBe(content.map((span) => text.slice(...span)).join(' … '))
        for (const span of content) expect(text.slice(...span)).toMatch(/[\p{L}\p{N}\p{S}]/u)
        expect(chain.length).toBeGreaterThan(0)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }
    }))

  it('has voices that say where they were named', () =>
    holdsFor(({ statements, text }) => {
      for (const { who, whoSpan, basis } of statements.flatMap(({ chain }) => chain)) {
        expect(who).toBe(whoSpan ? text.slice(...whoSpan).replace(/\s+/g, ' ') : '?')
        expect(basis === 'unknown').toBe(whoSpan === null)
      }
    }))

  it('keeps the text as it was', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (each) => {
        expect((await read(each))[0]?.text).toBe(each)
      }),
    )
  })

  it('is the same a second time', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (each) => {
        expect(await read(each)).toEqual(await read(each))
      }),
    )
  })

  it('is the same whichever others are read with it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 4 }), async (texts) => {
        const alone = await Promise.all(texts.map(async (each) => (await read(each))[0]))
        const together = await read(...texts)
        expect(together.map((reading) => ({ ...reading, id: '0' }))).toEqual(alone)
      }),
    )
  })
})
