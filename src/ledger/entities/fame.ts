import type { FameOf } from './judge.js'
import { keysOf } from './keys.js'
import { personName } from './person-name.js'
import type { Appearance } from './types.js'

/** Counts how known each family name is among *appearances*: under how many given names, in how many reports. */
export function countFame(appearances: Iterable<Pick<Appearance, 'who' | 'standing' | 'report'>>): FameOf {
  const counts = new Map<string, { given: Set<string>; reports: Set<string> }>()
  for (const { who, standing, report } of appearances) {
    const [key] = keysOf({ who, standing })
    const [given] = (standing === 'person' && personName(who)?.given) || []
    if (key === undefined || given === undefined) continue
    const count = counts.get(key) ?? { given: new Set(), reports: new Set() }
    counts.set(key, { given: count.given.add(given), reports: count.reports.add(report) })
  }
  return (key) => {
    const count = counts.get(key)
    return count ? { people: count.given.size, reports: count.reports.size } : null
  }
}
