import { COUNTRIES } from './demonyms.js'
import type { NameMention } from './names.js'
import { COURTESY, TITLES } from './vocabulary.js'

/** Finds for a name the fullest one in the report that names the same person or thing. */
export class FullNames {
  readonly #byWord = new Map<string, NameMention[]>()
  readonly #byInitials = new Map<string, NameMention[]>()

  constructor(names: readonly NameMention[]) {
    for (const name of names) {
      for (const word of new Set(significant(name))) put(this.#byWord, word.toLowerCase(), name)
      if (name.words.length > 1) put(this.#byInitials, initials(name), name)
    }
  }

  /** The fullest form; of several equally full ones, the nearest before the name, else the first. The name itself where it is the fullest. */
  of(name: NameMention): NameMention {
    const own = significant(name)
    const fuller = this.#candidates(name, own).filter(
      (other) => significant(other).length > own.length && namesSame(name, other),
    )
    if (fuller.length === 0) return name
    const most = Math.max(...fuller.map((other) => Math.min(significant(other).length, 3)))
    const best = fuller.filter((other) => Math.min(significant(other).length, 3) === most)
    return best.findLast((other) => other.span[0] < name.span[0]) ?? (best[0] as NameMention)
  }

  /** The first mention of the country whose adjective a name is, where the report names it. */
  country(name: NameMention): NameMention | undefined {
    const adjective = name.words.length === 1 ? (name.words[0] as string).toLowerCase() : ''
    for (const country of COUNTRIES.get(adjective) ?? []) {
      const words = country.replace(/\./g, '').toLowerCase()
      const last = country.split(' ').at(-1) as string
      const found = this.#byWord
        .get(last.toLowerCase())
        ?.find((other) => significant(other).join(' ').toLowerCase() === words)
      if (found) return found
    }
    return undefined
  }

  #candidates(name: NameMention, own: readonly string[]): readonly NameMention[] {
    const last = own.at(-1)
    if (last === undefined) return []
    const spelled = own.length === 1 && /^\p{Lu}{2,}$/u.test(last) ? (this.#byInitials.get(last) ?? []) : []
    return spelled.length > 0
      ? spelled
      : (this.#byWord.get((name.kind === 'person' ? (own[0] as string) : last).toLowerCase()) ?? [])
  }
}

/** The words that tell a name from others: no titles, no "the". */
export function significant(name: NameMention): string[] {
  const kept = name.words.filter(
    (word) => !/^the$/i.test(word) && !(name.kind === 'person' && TITLES.has(word.toLowerCase())),
  )
  return kept.filter((word, i) => !(i === kept.length - 1 && /^s$/.test(word)) && !COURTESY.has(word.toLowerCase()))
}

function namesSame(short: NameMention, long: NameMention): boolean {
  const a = significant(short)
  const b = significant(long)
  if (a.length === 1 && a[0] === initials(long)) return true
  if (short.kind === 'person')
    return long.kind === 'person' && isSubsequence(a, b) && (a.length > 1 || a[0] === b.at(-1) || a[0] === b[0])
  return short.kind === long.kind && a.every((word, i) => word === b[b.length - a.length + i])
}

function isSubsequence(a: readonly string[], b: readonly string[]): boolean {
  let at = 0
  for (const word of b) if (at < a.length && word === a[at]) at++
  return at === a.length
}

function initials(name: NameMention): string {
  return significant(name)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('')
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
