import { describe, expect, it } from 'vitest'
import { MOST_CANDIDATES, MOST_REPORTS } from './candidates.js'
import { MemoryIndex } from './memory-index.js'

const of = (...hashes: number[]) => Int32Array.from(hashes)

describe('MemoryIndex', () => {
  it('gives the reports that share the most first, and of equals the first put in', () => {
    const index = new MemoryIndex<string>()
    index.put('two', of(1, 2))
    index.put('three', of(1, 2, 3))
    index.put('also two', of(2, 3))
    expect(index.sharing(of(1, 2, 3))).toEqual([
      { report: 'three', shared: 3 },
      { report: 'two', shared: 2 },
      { report: 'also two', shared: 2 },
    ])
  })

  it('leaves out reports that share one member only', () => {
    const index = new MemoryIndex<string>()
    index.put('one', of(1, -7))
    expect(index.sharing(of(1, 2))).toEqual([])
  })

  it('keeps what was put in when it grows', () => {
    const index = new MemoryIndex<number>()
    for (let report = 0; report < 5000; report++) index.put(report, of(report * 2, report * 2 + 1, -report - 1))
    expect(index.sharing(of(8000, 8001))).toEqual([{ report: 4000, shared: 2 }])
  })

  it('keeps the first reports of a set phrase, and gives no more candidates than asked', () => {
    const index = new MemoryIndex<number>()
    for (let report = 0; report < MOST_REPORTS + 50; report++) index.put(report, of(1, 2))
    const candidates = index.sharing(of(1, 2))
    expect(candidates).toHaveLength(MOST_CANDIDATES)
    expect(candidates[0]).toEqual({ report: 0, shared: 2 })
  })
})
