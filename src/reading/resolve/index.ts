import type { Annotations } from '../annotate/index.js'
import type { Candidate } from '../candidate.js'
import { type Evidence, probabilityOf, statementEvidence } from '../confidence.js'
import type { Weights } from '../model.js'
import type { Segmentation } from '../segment/index.js'
import { ACTS, type Act, type Standing, type Statement, type Voice } from '../types.js'
import { joinRelays } from './relays.js'
import { findSpeakers, type Identified, ownIdentity, type Voiced } from './speakers.js'
import { type Identity, likeliest, standingsByEntity, Voices } from './voices.js'

/** A statement and what its confidence was taken from. */
export interface Resolved {
  readonly statement: Statement
  readonly evidence: Evidence
}

/** A chain longer than this is a misreading of nested quotations. */
const LONGEST_CHAIN = 4

/** Candidates in the order of the text → statements: who each voice is, its standing, the chain, the act. */
export function resolve(
  candidates: readonly Candidate[],
  annotations: Annotations,
  segmentation: Segmentation,
  weights: Weights | undefined,
): Resolved[] {
  const spans = candidates.flatMap(({ source, relays }) => (source ? [source, ...relays] : relays))
  const voiced = findSpeakers(candidates, new Voices(annotations.names, spans, segmentation), segmentation)
  const standings = standingsByEntity(voiced.flatMap(({ voices }) => voices))
  const resolved = voiced.map((one) => {
    const chain = chainOf(one).map((voice) => voiceOf(voice, standings, segmentation.text))
    const evidence = statementEvidence(
      one.candidate,
      one.voices.map(({ identity }) => identity.sureness),
    )
    return {
      statement: statementOf(one.candidate, chain, probabilityOf(evidence, weights), segmentation.text),
      evidence,
    }
  })
  return withRelays(resolved, voiced, segmentation.text)
}

function withRelays(resolved: readonly Resolved[], voiced: readonly Voiced[], text: string): Resolved[] {
  const places = new Map(voiced.map((one, i) => [one, i]))
  const nested = resolved.map(({ statement }, i) => {
    const container = voiced[i]?.container
    return { statement, container: container && places.get(container) }
  })
  return joinRelays(nested, text).flatMap((statement, i) =>
    statement ? [{ ...(resolved[i] as Resolved), statement }] : [],
  )
}

/** Who passed the claim on, then whose it is. A claim within another's claim came through that one's voices too. */
function chainOf(voiced: Voiced): readonly Identified[] {
  const { container, candidate, voices } = voiced
  if (!container || candidate.predicate.inherits < 0.5 || isSame(ownIdentity(container), ownIdentity(voiced)))
    return voices
  const outer = chainOf(container).filter(({ identity }) => !voices.some((voice) => isSame(voice.identity, identity)))
  return [...outer, ...voices].slice(-LONGEST_CHAIN)
}

function isSame(a: Identity, b: Identity): boolean {
  return a.key !== '?' && a.key === b.key
}

function voiceOf({ place, identity }: Identified, standings: ReadonlyMap<string, Standing>, text: string): Voice {
  const { whoSpan, basis, key } = identity
  return {
    span: place.span,
    // A name may be wrapped over two lines; its words are the same.
    who: whoSpan ? text.slice(whoSpan[0], whoSpan[1]).replace(/\s+/g, ' ') : '?',
    standing: standings.get(key) ?? likeliest(place.standing),
    basis,
    whoSpan,
  }
}

function statementOf(candidate: Candidate, chain: readonly Voice[], confidence: number, text: string): Statement {
  const { content, cue, quotation, predicate } = candidate
  const words = content.map(([begin, end]) => text.slice(begin, end)).join(' … ')
  return { content, cue, chain, act: likeliestAct(predicate.act), quotation, confidence, words }
}

function likeliestAct(probabilities: Float32Array): Act {
  return ACTS[probabilities.indexOf(Math.max(...probabilities))] as Act
}
