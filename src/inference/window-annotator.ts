import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { type Annotation, type Predicate, ROLE_COUNT, type Window } from '../reading/model.js'
import { ACTS, STANDINGS } from '../reading/types.js'
import type { Manifest } from './manifest.js'

/** The two graphs of the model. */
export interface Sessions {
  readonly encoder: InferenceSession
  readonly roles: InferenceSession
}

/** One thread: windows are spread over workers instead, which keeps both cores busier than one window on two threads. */
const OPTIONS: InferenceSession.SessionOptions = { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 }

export async function openSessions(folder: string): Promise<Sessions> {
  const [encoder, roles] = await Promise.all([
    InferenceSession.create(join(folder, 'encoder.onnx'), OPTIONS),
    InferenceSession.create(join(folder, 'roles.onnx'), OPTIONS),
  ])
  return { encoder, roles }
}

/**
 * Annotates one window by itself: nothing is padded, and int8 scales, which are taken from the values at hand, cannot depend on
 * what else is read.
 */
export async function annotateWindow(
  window: Window,
  manifest: Manifest,
  { encoder, roles }: Sessions,
): Promise<Annotation> {
  const encoded = await encoder.run(encoderInputs(window, manifest))
  const anchors = anchorsOf(window, floats(encoded, 'anchors'), manifest.threshold)
  const names = Uint8Array.from(encoded.names?.data as Int32Array)
  if (anchors.length === 0) return { predicates: [], names }
  const anchor = new Tensor(
    'int64',
    BigInt64Array.from(anchors, ({ word }) => BigInt(word)),
    [anchors.length],
  )
  const out = await roles.run({ words: encoded.words as Tensor, anchor })
  return { predicates: anchors.map((found, i) => predicateOf(found, i, out, window.shape.length)), names }
}

function encoderInputs({ pieces, shape, quote, before }: Window, manifest: Manifest): Record<string, Tensor> {
  const words = shape.length
  const count = pieces.ids.length + 2
  const ids = new BigInt64Array(count)
  const codes = new BigInt64Array(count * 3)
  const first = new BigInt64Array(words)
  ids[0] = BigInt(manifest.pieces.begin)
  ids[count - 1] = BigInt(manifest.pieces.end)
  for (let w = 0; w < words; w++) {
    const code = [shape[w], quote[w], before[w]].map((value) => BigInt(value as number))
    first[w] = BigInt((pieces.starts[w] as number) + 1)
    for (let p = pieces.starts[w] as number; p < (pieces.starts[w + 1] as number); p++) {
      ids[p + 1] = BigInt(pieces.ids[p] as number)
      codes.set(code, (p + 1) * 3)
    }
  }
  return {
    pieces: new Tensor('int64', ids, [count]),
    codes: new Tensor('int64', codes, [count, 3]),
    first: new Tensor('int64', first, [words]),
  }
}

interface Anchor {
  readonly word: number
  readonly probability: number
}

function anchorsOf({ owned: [begin, end] }: Window, probabilities: Float32Array, threshold: number): Anchor[] {
  const found: Anchor[] = []
  for (let word = begin; word < end; word++) {
    const probability = probabilities[word] as number
    if (probability >= threshold) found.push({ word, probability })
  }
  return found
}

function predicateOf(
  { word, probability }: Anchor,
  i: number,
  out: InferenceSession.OnnxValueMapType,
  words: number,
): Predicate {
  const row = (name: string, size: number) => floats(out, name).slice(i * size, (i + 1) * size)
  return {
    anchor: word,
    probability,
    roles: row('roles', words * ROLE_COUNT),
    act: row('act', ACTS.length),
    standing: row('standing', STANDINGS.length),
    relayStanding: row('relay_standing', STANDINGS.length),
    inherits: row('inherits', 1)[0] as number,
    link: row('link', 1 + words),
    relayLink: row('relay_link', 1 + words),
  }
}

function floats(values: InferenceSession.OnnxValueMapType, name: string): Float32Array {
  return (values[name] as Tensor).data as Float32Array
}
