import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Model, Pieces } from '../reading/model.js'
import type { Tokens } from '../reading/segment/index.js'
import { ModelError } from './errors.js'
import { readManifest } from './manifest.js'
import { Pool } from './pool.js'
import { WordPiece } from './wordpiece.js'

/** A model that can be closed: its threads hold memory outside the heap. */
export interface OnnxModel extends Model {
  close(): Promise<void>
}

/** Loads the weights in a folder (see `manifest.json`) into worker threads. Throws `ModelError`. */
export async function loadModel(folder: string, threads = 2): Promise<OnnxModel> {
  const manifest = await readManifest(folder)
  const [vocabulary, pool] = await Promise.all([
    readVocabulary(join(folder, 'vocabulary.txt')),
    Pool.start(folder, manifest, threads),
  ])
  const wordPiece = new WordPiece(vocabulary, manifest.pieces.unknown)
  return {
    name: manifest.name,
    version: manifest.version,
    windowSize: manifest.windowSize,
    threshold: manifest.threshold,
    calibration: manifest.calibration,
    encode: (text, tokens) => encode(text, tokens, wordPiece),
    annotate: (windows) => Promise.all(windows.map((window) => pool.annotate(window))),
    close: () => pool.close(),
  }
}

async function readVocabulary(file: string): Promise<string[]> {
  const lines = await readFile(file, 'utf8').catch((error: Error) => {
    throw new ModelError('model-damaged', `${file} cannot be read (${error.message}); install the package again`)
  })
  return lines.trimEnd().split('\n')
}

function encode(text: string, tokens: Tokens, wordPiece: WordPiece): Pieces {
  const ids: number[] = []
  const starts = new Int32Array(tokens.length + 1)
  for (let t = 0; t < tokens.length; t++) {
    starts[t] = ids.length
    for (const id of wordPiece.pieces(text.slice(tokens.begin[t], tokens.end[t]))) ids.push(id)
  }
  starts[tokens.length] = ids.length
  return { ids: Int32Array.from(ids), starts }
}
