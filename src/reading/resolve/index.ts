import type { Annotations } from '../annotate/index.js'
import { type Candidate, containersOf } from '../candidate.js'
import { confidence } from '../confidence.js'
import type { Calibration } from '../model.js'
import type { Segmentation } from '../segment/index.js'
import { ACTS, type Act, type Span, type Statement, type Voice } from '../types.js'
import { type Identity, likeliest, type Place, standingsByEntity, UNKNOWN, Voices } from './voices.js'

/** A candidate whose voices are known: those who relay it, then its own. */
interface Voiced {
  readonly candidate: Candidate
  readonly container: Voiced | undefined
  readonly voices: { readonly place: Place; readonly identity: Identity }[]
}

/** A chain longer than this is a misreading of nested quotations. */
const LONGEST_CHAIN = 4

/** Candidates → statements: who each voice is, its standing, the chain, the act. Candidates come in the order of the text. */
export function resolve(
  candidates: readonly Candidate[],
  annotations: Annotations,
  segmentation: Segmentation,
  calibration: Calibration,
): Statement[] {
  const voiced = identifyAll(candidates, annotations, segmentation)
  const standings = standingsByEntity(voiced.flatMap(({ voices }) => voices))
  const voiceOf = ({ place, identity }: Voiced['voices'][number]): Voice => ({
    span: place.span,
    who: identity.whoSpan ? segmentation.text.slice(identity.whoSpan[0], identity.whoSpan[1]) : '?',
    standing: standings.get(identity.key) ?? likeliest(place.standing),
    basis: identity.basis,
    whoSpan: identity.whoSpan,
  })
  return voiced.map((one) => statementOf(one, chainOf(one).map(voiceOf), segmentation.text, calibration))
}

function identifyAll(candidates: readonly Candidate[], annotations: Annotations, segmentation: Segmentation): Voiced[] {
  const spans = candidates.flatMap(({ source, relays }) => (source ? [source, ...relays] : relays))
  const voices = new Voices(annotations.names, spans, segmentation)
  const containers = containersOf(candidates)
  const done = new Map<Candidate, Voiced>()
  let before: Voiced | undefined
  const identify = (candidate: Candidate, container: Voiced | undefined): Voiced => {
    const places = placesOf(candidate)
    const identities = places.map((place) => identifyPlace(place, voices, container, before, segmentation.text))
    return { candidate, container, voices: places.map((place, i) => ({ place, identity: identities[i] as Identity })) }
  }
  // A container begins no later than what it holds, but its words may follow: take it first whenever it is needed.
  const visit = (index: number): Voiced => {
    const candidate = candidates[index] as Candidate
    const known = done.get(candidate)
    if (known) return known
    const outer = containers[index]
    const container = outer && (done.get(outer) ?? visit(candidates.indexOf(outer)))
    const voiced = identify(candidate, container)
    done.set(candidate, voiced)
    before = voiced
    return voiced
  }
  return candidates.map((_, index) => visit(index))
}

function placesOf(candidate: Candidate): Place[] {
  const { predicate, source, relays } = candidate
  const relayed = relays.map((span) => ({
    candidate,
    span,
    link: predicate.relayLink,
    standing: predicate.relayStanding,
  }))
  return [...relayed, { candidate, span: source, link: predicate.link, standing: predicate.standing }]
}

function identifyPlace(
  place: Place,
  voices: Voices,
  container: Voiced | undefined,
  before: Voiced | undefined,
  text: string,
): Identity {
  const designation = place.span ? voices.designation(place.span) : null
  const speaks = designation?.kind === 'pronoun' && designation.pronoun === 'speaker'
  if (speaks && container) return { ...ownIdentity(container), basis: 'reference' }
  const identity = voices.identify(place)
  if (identity.key !== '?' || place.span) return identity
  return goesOn(place, before, text) ? { ...ownIdentity(before as Voiced), basis: 'continuation' } : identity
}

/** Words without a cue and a voice, right behind what somebody said, go on with it, unless the model finds that nobody says them. */
function goesOn({ candidate, standing }: Place, before: Voiced | undefined, text: string): boolean {
  if (!before || candidate.cue.length > 0 || likeliest(standing) === 'diffuse') return false
  const end = (before.candidate.content.at(-1) as Span)[1]
  const begin = (candidate.content[0] as Span)[0]
  return begin >= end && begin - end < FAR && !/[.!?]["”’]?\s+\S.*[.!?]/su.test(text.slice(end, begin))
}

/** Characters between a statement and one that goes on with it. */
const FAR = 400

function ownIdentity({ voices }: Voiced): Identity {
  return voices.at(-1)?.identity ?? UNKNOWN
}

/** Who passed the claim on, then whose it is. A claim within another's claim came through that one's voices too. */
function chainOf(voiced: Voiced): Voiced['voices'] {
  const own = voiced.voices
  const { container, candidate } = voiced
  if (!container || candidate.predicate.inherits < 0.5 || isSameVoice(ownIdentity(container), ownIdentity(voiced)))
    return own
  const outer = chainOf(container).filter(({ identity }) => !own.some((voice) => isSameVoice(voice.identity, identity)))
  return [...outer, ...own].slice(-LONGEST_CHAIN)
}

function isSameVoice(a: Identity, b: Identity): boolean {
  return a.key !== '?' && a.key === b.key
}

function statementOf(
  { candidate, voices }: Voiced,
  chain: readonly Voice[],
  text: string,
  calibration: Calibration,
): Statement {
  const { content, cue, quotation, predicate } = candidate
  return {
    content,
    cue,
    chain,
    act: likeliestAct(predicate.act),
    quotation,
    confidence: confidence(
      candidate,
      voices.map(({ identity }) => identity.sureness),
      calibration,
    ),
    words: content.map(([begin, end]) => text.slice(begin, end)).join(' … '),
  }
}

function likeliestAct(probabilities: Float32Array): Act {
  let best = 0
  probabilities.forEach((probability, i) => {
    if (probability > (probabilities[best] as number)) best = i
  })
  return ACTS[best] as Act
}
