import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Calibration, NAME_KINDS, ROLE_COUNT } from '../reading/model.js'
import { ACTS, STANDINGS } from '../reading/types.js'
import { ModelError } from './errors.js'

/** What `model/manifest.json` says of the weights beside it. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly windowSize: number
  readonly threshold: number
  readonly calibration: Calibration
  readonly pieces: { readonly begin: number; readonly end: number; readonly unknown: number }
  readonly roles: readonly string[]
  readonly acts: readonly string[]
  readonly standings: readonly string[]
  readonly names: readonly string[]
}

/** Reads the manifest and checks that the weights' classes are those of this program. Throws `ModelError`. */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, 'manifest.json')
  const manifest = parse(await readFile(file, 'utf8').catch(() => missing(file)), file)
  // The file comes from outside, so its fields may be missing whatever the type says.
  const same =
    manifest.acts?.join() === ACTS.join() &&
    manifest.standings?.join() === STANDINGS.join() &&
    manifest.roles?.length === ROLE_COUNT &&
    manifest.names?.length === 1 + 2 * NAME_KINDS.length
  if (!same)
    throw new ModelError(
      'model-mismatch',
      `${file} names other classes than this version of Hearsay knows; use the model that came with it`,
    )
  return manifest
}

function parse(json: string, file: string): Manifest {
  try {
    return JSON.parse(json) as Manifest
  } catch (error) {
    throw new ModelError('model-damaged', `${file} is no JSON (${(error as Error).message}); install the package again`)
  }
}

function missing(file: string): never {
  throw new ModelError(
    'model-missing',
    `${file} does not exist; install the package again, or name a folder that holds a model`,
  )
}
