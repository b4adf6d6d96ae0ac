import type { Voice } from '../../reading/types.js'
import type { Decision } from '../decisions/decision.js'
import { keyOf } from '../store/keys.js'
import { firstKey } from './first-key.js'

/** Which entity a name of a report is; a pure function of the decisions that hold. */
export type Resolution = (reportKey: string, voice: Pick<Voice, 'who' | 'standing'>) => string

/** What people decided comes last: a name that was split off is an entity of its own, and merged entities are the first of them. */
export function resolutionOf(decisions: readonly Decision[]): Resolution {
  const splits = new Map<string, string>()
  const into = new Map<string, string>()
  const rootOf = (key: string): string => {
    const next = into.get(key)
    return next === undefined ? key : rootOf(next)
  }
  for (const decision of decisions) {
    if (decision.kind === 'split') splits.set(placeOf(decision.payload), keyOf('split', placeOf(decision.payload)))
    if (decision.kind !== 'merge') continue
    const [first, second] = decision.payload.entities.map(rootOf)
    if (first !== undefined && second !== undefined && first !== second) into.set(second, first)
  }
  return (reportKey, voice) =>
    rootOf(splits.get(placeOf({ report: reportKey, who: voice.who })) ?? firstKey(reportKey, voice))
}

function placeOf({ report, who }: { readonly report: string; readonly who: string }): string {
  return `${report} ${who}`
}
