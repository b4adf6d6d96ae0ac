import { fold } from './fold.js'
import { EMPTY } from './words.js'

/** Words of a role taken at most, on either side of the name. */
const LONGEST = 12
/** Mentions of a name that are looked at. */
const MENTIONS = 6

/**
 * What a text calls somebody beside the *name*: `the mayor of Tarn` of `the mayor of Tarn, Ada Quill, said` and of `Ada Quill, the mayor
 * of Tarn`. Each is a few words; none where the name stands alone.
 */
export function rolesBeside(name: string, text: string): string[] {
  const roles = new Set<string>()
  let at = text.indexOf(name)
  for (let seen = 0; at >= 0 && seen < MENTIONS; seen++, at = text.indexOf(name, at + name.length)) {
    for (const role of [
      roleBefore(text.slice(Math.max(0, at - 100), at)),
      roleBehind(text.slice(at + name.length, at + name.length + 120)),
    ])
      if (role) roles.add(role)
  }
  return [...roles]
}

/** A noun phrase right before a name, or before the comma in front of it. */
function roleBefore(before: string): string | null {
  const phrase = /(?:^|[\s“"(])((?:the|a|an|its|his|her|\p{L}+['’]s)\s[^,.;:“”"()]{3,80}?),?\s$/iu.exec(before)?.[1]
  const title = /((?:\p{L}+\s){1,3})$/u.exec(before)?.[1]
  const words = (phrase ?? title ?? '').trim().split(/\s+/)
  return words.length > LONGEST ? null : meaningful(words)
}

/** An apposition behind a comma. */
function roleBehind(behind: string): string | null {
  const phrase =
    /^,\s(?:\d{1,3},\s)?((?:the|a|an|who|co-?|head|director|chief|executive|general|professor|deputy|senior|former|its|his|her)[^.;:“”"()]{2,100}?)(?:[,.;:“”"(]|$)/iu.exec(
      behind,
    )?.[1]
  return phrase ? meaningful(phrase.split(/\s+/).slice(0, LONGEST)) : null
}

function meaningful(words: readonly string[]): string | null {
  return words.some((word) => isRoleWord(fold(word))) ? words.join(' ') : null
}

/** The words of roles that say something, folded; genitives lose their s. */
export function roleWords(roles: readonly string[]): Set<string> {
  const words = roles.flatMap((role) => fold(role.replace(/['’]s\b/g, '')).split(' '))
  return new Set(words.filter(isRoleWord))
}

function isRoleWord(word: string): boolean {
  return word.length > 1 && !EMPTY.has(word)
}
