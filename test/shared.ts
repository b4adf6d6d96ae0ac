import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { TestContext } from 'vitest'
import { root } from './repository.js'

/**
 * The folder with the corpora and the marked statements, which may not be copied into the repository: `HEARSAY_SHARED`, or
 * `../shared`. Null where there is none, except in CI: there a missing corpus must not pass for a measured one.
 */
export function sharedFolder(): string | null {
  const named = process.env.HEARSAY_SHARED
  const folder = named ? resolve(named) : resolve(root, '../shared')
  if (existsSync(join(folder, 'statements'))) return folder
  if (named) throw new Error(`HEARSAY_SHARED names ${folder}, which has no folder "statements" in it`)
  if (process.env.CI) throw new Error(`No corpora at ${folder}: put them there, or name their folder in HEARSAY_SHARED`)
  return null
}

/** The same folder for one test, which is skipped with its reason where there is none. */
export function needShared(test: TestContext): string {
  return sharedFolder() ?? test.skip('no corpora here: put them in ../shared, or name their folder in HEARSAY_SHARED')
}
