import {
  type Annotation,
  type Model,
  NAME_KINDS,
  type Pieces,
  type Predicate,
  ROLE_COUNT,
  Role,
  type Window,
} from '../src/reading/model.js'
import type { Tokens } from '../src/reading/segment/index.js'
import { ACTS, STANDINGS } from '../src/reading/types.js'

/** A model that finds a predicate in every so many words, and says anything of it, but of the same window always the same: for tests of what must hold whatever a model says. */
export function arbitraryModel(windowSize = 40, predicateEvery = 5): Model {
  return {
    name: 'arbitrary',
    version: '1',
    windowSize,
    threshold: 0.5,
    calibration: { right: { bias: -1, anchor: 2 } },
    encode,
    annotate: async (windows) => windows.map((window) => annotationOf(window, predicateEvery)),
  }
}

/** A piece for every four letters of a word. */
function encode(text: string, { length, begin, end }: Tokens): Pieces {
  const ids: number[] = []
  const starts = [0]
  for (let t = 0; t < length; t++) {
    const stop = end[t] as number
    for (let at = begin[t] as number; at < stop; at += 4) ids.push(hashOf(text, at, Math.min(stop, at + 4)))
    starts.push(ids.length)
  }
  return { ids: Int32Array.from(ids), starts: Int32Array.from(starts) }
}

function annotationOf({ pieces, shape, quote, before, owned }: Window, predicateEvery: number): Annotation {
  const next = numbersFrom([pieces.ids, shape, quote, before])
  const predicates: Predicate[] = []
  for (let word = owned[0]; word < owned[1]; word++) {
    if (next() % predicateEvery === 0) predicates.push(predicateAt(word, shape.length, next))
  }
  const names = Uint8Array.from(shape, () => Math.max(0, (next() % (3 * NAME_KINDS.length)) - NAME_KINDS.length + 1))
  return { predicates, names }
}

function predicateAt(anchor: number, words: number, next: () => number): Predicate {
  const share = () => (next() % 1000) / 1000
  const shares = (count: number) => Float32Array.from({ length: count }, share)
  const roles = shares(words * ROLE_COUNT).map((value) => value / 4)
  for (const role of [Role.content, Role.content, Role.source, Role.relay, Role.cue]) {
    const begin = next() % words
    for (let w = begin; w < Math.min(words, begin + (next() % 12)); w++) roles[w * ROLE_COUNT + role] = 0.9
  }
  roles[anchor * ROLE_COUNT + Role.cue] = 0.95
  return {
    anchor,
    probability: share(),
    roles,
    act: shares(ACTS.length),
    standing: shares(STANDINGS.length),
    relayStanding: shares(STANDINGS.length),
    inherits: share(),
    link: shares(1 + words),
    relayLink: shares(1 + words),
  }
}

/** Pseudo-random numbers from 0 to 2^31 that depend on nothing but the seeds. */
function numbersFrom(seeds: readonly (Int32Array | Int8Array)[]): () => number {
  let state = 1
  for (const seed of seeds) for (const value of seed) state = mix(state, value)
  return () => {
    state = mix(state, 0x9e3779b9)
    return state >>> 1
  }
}

function hashOf(text: string, begin: number, end: number): number {
  let hash = 7
  for (let i = begin; i < end; i++) hash = mix(hash, text.charCodeAt(i))
  return hash & 0xffff
}

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b)
  return (mixed ^ (mixed >>> 13) ^ (mixed << 7)) >>> 0
}
