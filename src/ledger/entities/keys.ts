import { skeleton } from './fold.js'
import { institutionName } from './institution-name.js'
import { isSeveral, personName } from './person-name.js'
import type { Appearance } from './types.js'

/**
 * The keys under which an appearance is looked for: two that share none are never compared. Persons by the consonants of their family
 * name; institutions and outlets by what they are known as and by their acronym. Unnamed officials, critics and documents have none:
 * they are somebody else in each report, and so are several named together.
 */
export function keysOf({ who, standing }: Pick<Appearance, 'who' | 'standing'>): string[] {
  if (isSeveral(who)) return []
  if (standing === 'person') {
    const name = personName(who)
    return name ? [`person ${keyOfFamily(name.family)}`] : []
  }
  if (standing !== 'institution' && standing !== 'outlet') return []
  const name = institutionName(who)
  if (!name || name.generic) return []
  const short = name.acronym ?? (name.initials.length >= 3 ? name.initials : null)
  return [`name ${name.key}`, ...(short ? [`short ${short}`] : [])]
}

/** Few consonants are too many names’. */
function keyOfFamily(family: string): string {
  const short = skeleton(family)
  return short.length >= 3 ? short : family
}
