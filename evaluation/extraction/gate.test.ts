import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { needShared } from '../../test/shared.js'
import { faultsOf } from '../gate.mjs'
import { measureTool, normal } from './measure.mjs'
import { pageSets } from './sets.mjs'
import { hearsay } from './tools.mjs'

const floors = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'))

describe('the built extraction holds its floors', () => {
  test.for(pageSets)('on $name', ({ name, pages }, context) => {
    if (name !== 'extraction-own') needShared(context)
    const figures = { [name]: measureTool(hearsay, pages()) }
    expect(faultsOf(figures, { [name]: floors[name] })).toEqual([])
  })
})

test('values that say the same are the same', () => {
  expect(normal('title', 'Ferry to close | The Tallow Post')).toBe(normal('title', 'Ferry to close'))
  expect(normal('authors', 'By Ada Quill and Tom Holt')).toBe(normal('authors', 'Ada Quill, Tom Holt'))
  expect(normal('published', '2031-05-04T21:30:00Z')).toBe(normal('published', '2031-05-04'))
})
