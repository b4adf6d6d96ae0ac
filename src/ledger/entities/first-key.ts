import type { Standing, Voice } from '../../reading/types.js'
import { keyOf } from '../store/keys.js'

/** Those whose name may tell who they are. An unnamed official, critics and a memo are others in each report. */
const NAMED: readonly Standing[] = ['person', 'institution', 'outlet']
const ARTICLE = /^(?:the|an?)\s+/i

/**
 * To which entity a name of a report belongs before anybody has compared it with others: the same full name is the same person,
 * institution or outlet in every report; `the mayor` and `a State Department spokesman` are somebody else in each; and nobody
 * knows who `?` is.
 */
export function firstKey(reportKey: string, { who, standing }: Pick<Voice, 'who' | 'standing'>): string {
  if (who === '?') return keyOf('?')
  const name = who.normalize('NFKC').replace(/\s+/g, ' ').trim().replace(ARTICLE, '')
  return NAMED.includes(standing) && isName(name) ? keyOf('name', name) : keyOf('report', reportKey, name)
}

/** A name ends with a capital, a number or a bracket; a role (`spokesman`) does not. */
function isName(name: string): boolean {
  return /^\P{Ll}/u.test(name.split(' ').at(-1) ?? '')
}
