import type { PlacedPredicate } from '../annotate/index.js'
import type { Candidate } from '../candidate.js'
import { ROLE_COUNT, Role } from '../model.js'
import type { Segmentation } from '../segment/index.js'
import type { Dropped } from '../types.js'
import { quotationOf } from './quotation.js'
import { ofQuoting } from './quoting.js'
import { withinReach } from './reach.js'
import { type Run, roleRuns } from './roles.js'
import { spansOf, trimContent, trimVoice } from './spans.js'

export interface Assembled {
  readonly candidates: readonly Candidate[]
  readonly dropped: readonly Dropped[]
}

/** Predicates with their roles → candidates with spans of the text. One that has no content is dropped. */
export function assemble(predicates: readonly PlacedPredicate[], segmentation: Segmentation): Assembled {
  const candidates: Candidate[] = []
  const dropped: Dropped[] = []
  for (const placed of predicates) {
    const candidate = candidateOf(placed, segmentation)
    if (candidate.content.length > 0) candidates.push(candidate)
    else
      dropped.push({
        content: [],
        cue: candidate.cue,
        reason: 'no-content',
        detail: 'the cue has no words for what is claimed',
      })
  }
  return { candidates, dropped }
}

function candidateOf(placed: PlacedPredicate, segmentation: Segmentation): Candidate {
  const { text, outerQuotations } = segmentation
  const runs = roleRuns(placed, segmentation)
  const anchor = placed.firstToken + placed.predicate.anchor
  const content = withinReach(trimContent(spansOf(runs.content, segmentation), text), anchor, segmentation)
  const voices = (role: readonly Run[]) =>
    spansOf(role, segmentation, 'sentence')
      .map((span) => trimVoice(span, text))
      .filter(([b, e]) => b < e)
  const cue = spansOf(runs.cue, segmentation)
  const named = {
    source: voices(likeliestFirst(runs.source, placed))[0] ?? null,
    relays: voices(runs.relay),
    predicate: placed.predicate,
  }
  return {
    ...placed,
    content,
    cue,
    ...ofQuoting(named, cue, text),
    quotation: quotationOf(text, content, outerQuotations),
    sureness: runs.sureness,
    edges: runs.edges,
  }
}

/** A source is one stretch of words: of several the one whose words are the surest. */
function likeliestFirst(runs: readonly Run[], { predicate, firstToken }: PlacedPredicate): Run[] {
  const sureness = ([first, end]: Run) => {
    let sum = 0
    for (let t = first; t < end; t++) sum += predicate.roles[(t - firstToken) * ROLE_COUNT + Role.source] as number
    return sum / (end - first)
  }
  return [...runs].sort((a, b) => sureness(b) - sureness(a))
}
