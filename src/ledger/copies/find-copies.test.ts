import { describe, expect, it } from 'vitest'
import { findCopies } from './find-copies.js'
import type { Carrier } from './types.js'

const MILL =
  'The old mill by the river Sund will be shut before the winter, the town council decided by nine votes to four.'
const SPEECH = '“We have asked for a pier for eleven years and nobody in this town has ever given us a single answer,”'
const FOOT = 'Follow us for the news of the river and write to us about what you have seen on it today.'
const filler = (name: string, count = 12) => `${name} was seen at the market. `.repeat(count)
const carrier = (id: string, text: string, more: Partial<Carrier> = {}): Carrier => ({
  id,
  text,
  added: id.charCodeAt(0),
  outlet: `Outlet ${id}`,
  ...more,
})

describe('findCopies', () => {
  it('gives the passage in both reports, and why', () => {
    const first = carrier('a', `${filler('Ada')}${MILL}`, { published: '2026-11-01' })
    const second = carrier('b', `${MILL} ${filler('Tom')}`, { published: '2026-11-02' })
    const [copy, ...others] = findCopies(second, [first])
    expect(others).toEqual([])
    expect(copy).toEqual({
      report: 'b',
      span: [0, MILL.length - 1],
      source: 'a',
      sourceSpan: [first.text.length - MILL.length, first.text.length - 1],
      kind: 'prose',
      sameWords: 22,
      quotedWords: 0,
      likeness: 1,
      basis: 'published',
      agency: null,
      explanation:
        '22 of 22 words are the same in the same order, the reporter’s own words among them. It is held to be the copy because a was published on 2026-11-01, b on 2026-11-02.',
    })
  })

  it('finds that the older report of the ledger is the copy', () => {
    const late = carrier('b', MILL, { published: '2026-11-01' })
    const [copy] = findCopies(late, [carrier('a', MILL, { published: '2026-11-02' })])
    expect(copy).toMatchObject({ report: 'a', source: 'b' })
  })

  it('names the agency that either text names', () => {
    const [copy] = findCopies(carrier('b', `TARN (AP) — ${MILL}`), [carrier('a', MILL)])
    expect(copy).toMatchObject({ agency: 'Associated Press' })
    expect(copy?.explanation).toContain('The text names Associated Press.')
  })

  it('keeps speech that two reporters heard apart from prose', () => {
    const copies = findCopies(carrier('b', `${filler('Ada')}${SPEECH} Holt told us.`), [
      carrier('a', `${SPEECH} said Ines Holt. ${filler('Tom')}`),
    ])
    expect(copies.map(({ kind }) => kind)).toEqual(['quotation'])
  })

  it('counts speech that came with copied prose to it', () => {
    const copies = findCopies(carrier('b', `${MILL} ${SPEECH} Holt said.`), [
      carrier('a', `${MILL} ${SPEECH} Holt said.`),
    ])
    expect(copies.map(({ kind }) => kind)).toEqual(['prose'])
  })

  it('takes what an outlet sets under its articles for boilerplate', () => {
    const outlet = { outlet: 'The Tallow Post' }
    const copies = findCopies(carrier('b', `${filler('Ada', 40)}${FOOT}`, outlet), [
      carrier('a', `${filler('Tom', 40)}${FOOT}`, outlet),
    ])
    expect(copies.map(({ kind }) => kind)).toEqual(['boilerplate'])
  })

  it('takes what stands at the edge of three reports of an outlet for boilerplate, however it is worded', () => {
    const outlet = { outlet: 'The Tallow Post' }
    const others = ['a', 'b'].map((id) => carrier(id, `${filler(`Tom ${id}`, 40)}${MILL}`, outlet))
    const kinds = (count: number) =>
      findCopies(carrier('c', `${filler('Ada', 40)}${MILL}`, outlet), others.slice(0, count)).map(({ kind }) => kind)
    expect(kinds(1)).toEqual(['prose'])
    expect(kinds(2)).toEqual(['boilerplate', 'boilerplate'])
  })

  it('takes furniture for boilerplate', () => {
    const copies = findCopies(carrier('b', MILL, { furniture: [[0, MILL.length]] }), [carrier('a', MILL)])
    expect(copies.map(({ kind }) => kind)).toEqual(['boilerplate'])
  })

  it('does not compare a report with itself', () => {
    expect(findCopies(carrier('a', MILL), [carrier('a', MILL)])).toEqual([])
  })
})
