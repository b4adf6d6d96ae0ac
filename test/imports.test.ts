import { describe, expect, it } from 'vitest'
import { findCycle } from './cycles.js'
import { importsOf, packageOf } from './imports.js'

describe('importsOf', () => {
  it.each([
    ["import { a } from 'b'", 'b', false],
    ["import 'b'", 'b', false],
    ["import type { A } from 'b'", 'b', true],
    ["import { type A } from 'b'", 'b', false],
    ["export { a } from 'b'", 'b', false],
    ["export type { A } from 'b'", 'b', true],
    ["export * from 'b'", 'b', false],
    ["let a: import('b').A", 'b', true],
    ["const a = await import('b')", 'b', false],
    ['const a = await import(`b`)', 'b', false],
    ["const a = require('b')", 'b', false],
  ])('finds the import of %s', (text, specifier, typeOnly) => {
    expect(importsOf('src/a.ts', text)).toEqual([{ from: 'src/a.ts', specifier, to: null, typeOnly }])
  })

  it.each(["// import 'b'", 'const text = "import \'b\'"', 'const a = b'])('finds none in %s', (text) => {
    expect(importsOf('src/a.ts', text)).toEqual([])
  })

  it('names the source file of a relative import', () => {
    const [found] = importsOf('src/reading/segment/index.ts', "import type { Span } from '../types.js'")
    expect(found?.to).toBe('src/reading/types.ts')
  })
})

describe('packageOf', () => {
  it.each([
    ['commander', 'commander'],
    ['commander/esm.mjs', 'commander'],
    ['@scope/name/part', '@scope/name'],
    ['node:fs/promises', 'node:fs'],
  ])('of %s is %s', (specifier, name) => {
    expect(packageOf(specifier)).toBe(name)
  })
})

describe('findCycle', () => {
  it.each([
    ['a file that imports itself', 'aa', ['a', 'a']],
    ['a cycle behind a straight stretch', 'ab bc cd db', ['b', 'c', 'd', 'b']],
    ['a diamond, which is no cycle', 'ab ac bd cd', []],
    ['nothing', '', []],
  ])('in %s', (_, arrows, cycle) => {
    const pairs = arrows.split(' ').filter(Boolean)
    expect(findCycle(pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) })))).toEqual(cycle)
  })
})
