import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sharedFolder } from './shared.js'

describe('The folder of corpora', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
    vi.stubEnv('HEARSAY_SHARED', folder)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })

  it('is the one that HEARSAY_SHARED names', () => {
    mkdirSync(join(folder, 'statements'))
    expect(sharedFolder()).toBe(folder)
  })

  it('may not be named in vain', () => {
    expect(() => sharedFolder()).toThrow(`HEARSAY_SHARED names ${folder}`)
  })
})
