import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from '../scripts/fingerprint.mjs'
import { countTests } from '../scripts/results.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

describe('The fingerprint by which the set-up sees what is out of date', () => {
  const paths = ['src', 'missing', 'a.json']
  let before: string
  beforeEach(() => {
    mkdirSync(join(folder, 'src/part'), { recursive: true })
    write('src/part/one.ts', 'one')
    write('a.json', '{}')
    before = fingerprint(folder, paths)
  })

  it.each([
    ['changed', 'src/part/one.ts', 'two'],
    ['added', 'src/part/new.ts', ''],
  ])('changes with a file that is %s', (_, name, text) => {
    write(name, text)
    expect(fingerprint(folder, paths)).not.toBe(before)
  })

  it('changes with a file that is removed', () => {
    rmSync(join(folder, 'a.json'))
    expect(fingerprint(folder, paths)).not.toBe(before)
  })

  it('does not change with the time of a file, or with a file beside', () => {
    utimesSync(join(folder, 'a.json'), 1, 1)
    write('b.json', '{}')
    expect(fingerprint(folder, paths)).toBe(before)
  })
})

describe('The count of tests', () => {
  const tests = (...all: string[]) => all.map((status) => ({ status }))
  const file = (status: string, ...all: string[]) => ({ status, assertionResults: tests(...all) })

  it.each([
    ['all passed', [file('passed', 'passed', 'passed')], true, { passed: 2, failed: 0 }],
    ['one failed', [file('failed', 'passed', 'failed')], false, { passed: 1, failed: 1 }],
    ['some skipped', [file('passed', 'passed', 'pending', 'skipped', 'todo')], true, { passed: 1, failed: 0 }],
    ['a file that does not load', [file('passed', 'passed'), file('failed')], false, { passed: 1, failed: 1 }],
    ['an error outside the tests', [file('passed', 'passed')], false, { passed: 1, failed: 1 }],
    ['no tests at all', [], false, { passed: 0, failed: 1 }],
  ])('of %s', (_, testResults, succeeded, counts) => {
    expect(countTests(write('report.json', JSON.stringify({ testResults })), succeeded)).toEqual(counts)
  })

  it('is one failure where Vitest wrote no report', () => {
    expect(countTests(join(folder, 'report.json'), false)).toEqual({ passed: 0, failed: 1 })
  })
})
