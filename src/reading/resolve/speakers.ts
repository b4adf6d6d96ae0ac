import { type Candidate, containersOf } from '../candidate.js'
import type { Segmentation } from '../segment/index.js'
import type { Basis, Span } from '../types.js'
import type { Discourse } from './antecedents.js'
import { type Identity, likeliest, type Place, UNKNOWN, type Voices } from './voices.js'

/** A voice and who it is. */
export interface Identified {
  readonly place: Place
  readonly identity: Identity
}

/** A candidate whose voices are known: those who relay it, then its own. */
export interface Voiced {
  readonly candidate: Candidate
  /** The claim in which it stands. */
  readonly container: Voiced | undefined
  readonly voices: readonly Identified[]
}

/** A claim so likely to stand within another's that its voice is somebody else. */
const NESTED = 0.8

/** What is known where a voice is to be identified. */
interface Context {
  readonly container: Voiced | undefined
  /** The statement before. */
  readonly before: Voiced | undefined
  readonly discourse: Discourse
}

/** Who speaks in each candidate. They come and go in the order of the text, since words without a voice go on with the one before. */
export function findSpeakers(candidates: readonly Candidate[], voices: Voices, { text }: Segmentation): Voiced[] {
  const containers = new Map<Candidate, Candidate | undefined>()
  for (const [i, container] of containersOf(candidates).entries()) containers.set(candidates[i] as Candidate, container)
  const done = new Map<Candidate, Voiced>()
  const spoken = new Set<string>()
  let before: Voiced | undefined
  // `I` within a claim is whoever makes the claim, so what holds a candidate is taken first.
  const visit = (candidate: Candidate): Voiced => {
    const known = done.get(candidate)
    if (known) return known
    const outer = containers.get(candidate)
    const container = outer && visit(outer)
    const identified: Identified[] = []
    for (const place of placesOf(candidate)) {
      const discourse = {
        before: before ? voices.referentOf(ownIdentity(before)) : null,
        hasSpoken: (key: string) => spoken.has(key),
        outer: container && candidate.predicate.inherits > NESTED ? ownIdentity(container).key : null,
        relays: identified.map(({ identity }) => identity.key),
      }
      identified.push({ place, identity: identify(place, voices, { container, before, discourse }, text) })
    }
    const voiced = { candidate, container, voices: identified }
    done.set(candidate, voiced)
    for (const { identity } of identified) spoken.add(identity.key)
    before = voiced
    return voiced
  }
  return candidates.map(visit)
}

/** Who a candidate's claim starts with. */
export function ownIdentity({ voices }: Voiced): Identity {
  return voices.at(-1)?.identity ?? UNKNOWN
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

function identify(place: Place, voices: Voices, { container, before, discourse }: Context, text: string): Identity {
  const designation = place.span ? voices.designation(place.span) : null
  const speaks = designation?.kind === 'pronoun' && designation.pronoun.kind === 'speaker'
  if (speaks && container) return sameAs(container, 'reference')
  const identity = voices.identify(place, discourse)
  if (identity.key !== '?' || place.span || !before || !goesOn(place, before, text)) return identity
  return sameAs(before, 'continuation')
}

/** The one who speaks there; where nobody knows who that is, nobody knows it here either. */
function sameAs(voiced: Voiced, basis: Basis): Identity {
  const identity = ownIdentity(voiced)
  return identity.whoSpan ? { ...identity, basis } : identity
}

/** Characters between a statement and one that goes on with it. */
const FAR = 400
/** A whole sentence of the report's own between the two. */
const OTHER_SENTENCE = /[.!?]["”’]?\s+\S.*[.!?]/su

/** Words without a cue and a voice, right behind what somebody said, go on with it, unless nobody in particular says them. */
function goesOn({ candidate, standing }: Place, before: Voiced, text: string): boolean {
  if (candidate.cue.length > 0 || likeliest(standing) === 'diffuse') return false
  const end = (before.candidate.content.at(-1) as Span)[1]
  const begin = (candidate.content[0] as Span)[0]
  return begin >= end && begin - end < FAR && !OTHER_SENTENCE.test(text.slice(end, begin))
}
