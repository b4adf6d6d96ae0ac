import type { ReportPage } from '../../ledger/query/report-page.js'
import type { Act, Standing } from '../../reading/types.js'

/** Which statements of a report are marked; all where nothing is chosen. */
export interface Choice {
  /** The key of an entity in the chain. */
  readonly voice?: string | undefined
  readonly act?: string | undefined
  /** Of the voice that the claim starts with. */
  readonly standing?: string | undefined
}

/** The places in the reading of the statements that are marked. */
export function chosen({ reading, voices }: ReportPage, { voice, act, standing }: Choice): ReadonlySet<number> {
  const names = new Set(voices.filter(({ entity }) => entity === voice).map(({ who }) => who))
  const fits = (at: number): boolean => {
    const statement = reading.statements[at]
    if (statement === undefined) return false
    if (act !== undefined && statement.act !== act) return false
    if (standing !== undefined && statement.chain.at(-1)?.standing !== standing) return false
    return voice === undefined || statement.chain.some(({ who }) => names.has(who))
  }
  return new Set([...reading.statements.keys()].filter(fits))
}

export interface Choosable<Value> {
  readonly value: Value
  readonly count: number
}

/** What there is to choose from, the most frequent first. */
export function choosable({ reading, voices }: ReportPage): {
  readonly voices: readonly (Choosable<string> & { readonly who: string })[]
  readonly acts: readonly Choosable<Act>[]
  readonly standings: readonly Choosable<Standing>[]
} {
  const entities = new Map(voices.map(({ who, entity }) => [who, entity]))
  const labels = new Map<string, string>()
  for (const { who, entity } of voices) if (!labels.has(entity)) labels.set(entity, who)
  const speakers = reading.statements.flatMap(({ chain }) => [
    ...new Set(chain.flatMap(({ who }) => (who === '?' ? [] : (entities.get(who) ?? [])))),
  ])
  return {
    voices: counted(speakers).map(({ value, count }) => ({ value, count, who: labels.get(value) ?? value })),
    acts: counted(reading.statements.map(({ act }) => act)),
    standings: counted(reading.statements.flatMap(({ chain }) => chain.at(-1)?.standing ?? [])),
  }
}

function counted<Value>(values: readonly Value[]): Choosable<Value>[] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}
