import { describe, expect, it } from 'vitest'
import { handMadeModel } from '../../../test/hand-made.js'
import { type Segmentation, segment } from '../segment/index.js'
import { wordFeatures } from './features.js'
import { cutWindows, type PlacedWindow } from './windows.js'

/** A sentence of *words* tokens. */
const sentence = (words: number) => `A${' ferry'.repeat(words - 2)}.`
/** A report of sentences with so many tokens. */
const report = (...sizes: number[]) => segment({ text: sizes.map(sentence).join(' ') })

/** Windows of a report whose every word is one piece, or *pieces* of them. */
function windowsOf(segmentation: Segmentation, size: number, pieces = 1): PlacedWindow[] {
  const { ids, starts } = handMadeModel(() => ({ predicates: [], names: new Uint8Array() })).encode(
    '',
    segmentation.tokens,
  )
  const several = { ids: new Int32Array(ids.length * pieces), starts: starts.map((start) => start * pieces) }
  return cutWindows(segmentation, several, wordFeatures(segmentation), size)
}

/** The tokens [first, end) of each window, and those that it owns. */
const ranges = (windows: readonly PlacedWindow[]) =>
  windows.map(({ window, firstToken }) => [firstToken, firstToken + window.shape.length])
const owned = (windows: readonly PlacedWindow[]) =>
  windows.map(({ window, firstToken }) => window.owned.map((word) => firstToken + word))

describe('Windows', () => {
  it('are one where the text is short', () => {
    const windows = windowsOf(report(20, 30), 250)
    expect(ranges(windows)).toEqual([[0, 50]])
    expect(owned(windows)).toEqual([[0, 50]])
  })

  it('are none where there is no text', () => {
    expect(windowsOf(segment({ text: '' }), 250)).toEqual([])
  })

  it('hold whole sentences and share the last of them', () => {
    expect(ranges(windowsOf(report(100, 100, 40, 60, 100), 250))).toEqual([
      [0, 240],
      [100, 300],
      [240, 400],
    ])
  })

  it('change owners in the middle of what they share', () => {
    expect(owned(windowsOf(report(100, 100, 40, 60, 100), 250))).toEqual([
      [0, 170],
      [170, 270],
      [270, 400],
    ])
  })

  it('cut a sentence that is too long, and overlap within it', () => {
    expect(ranges(windowsOf(report(600, 20), 250))).toEqual([
      [0, 240],
      [192, 432],
      [384, 620],
    ])
  })

  it('count word pieces', () => {
    const windows = windowsOf(report(60, 60, 60), 250, 2)
    expect(ranges(windows)).toEqual([
      [0, 120],
      [60, 180],
    ])
    expect(windows.map(({ window }) => window.pieces.ids.length)).toEqual([240, 240])
  })

  it('number their pieces from their first word', () => {
    for (const { window } of windowsOf(report(60, 60, 60), 250, 2)) {
      expect([...window.pieces.starts]).toEqual(Array.from({ length: 121 }, (_, i) => i * 2))
    }
  })

  it('each reach further than the one before, so that none is read in vain', () => {
    const ends = ranges(windowsOf(report(100, 100, 200, 50), 250)).map(([, end]) => end)
    expect(ends).toEqual([200, 450])
  })
})

describe('Every word', () => {
  const size = 60
  const reports = [
    [5],
    [59, 2],
    [20, 20, 20, 20, 20],
    [50, 50, 50],
    [61, 3, 120, 7],
    [10, 58, 10, 58],
    Array(40).fill(7),
  ]

  it.each(reports.map((sizes) => [sizes]))('of sentences of %j words is owned by one window', (sizes) => {
    const segmentation = report(...sizes)
    const words = owned(windowsOf(segmentation, size)).flatMap(([begin = 0, end = 0]) =>
      Array.from({ length: Math.max(0, end - begin) }, (_, i) => begin + i),
    )
    expect(words).toEqual(Array.from({ length: segmentation.tokens.length }, (_, i) => i))
  })

  it.each(reports.map((sizes) => [sizes]))('of sentences of %j words stands in windows that fit', (sizes) => {
    for (const { window } of windowsOf(report(...sizes), size))
      expect(window.pieces.ids.length).toBeLessThanOrEqual(size)
  })
})
