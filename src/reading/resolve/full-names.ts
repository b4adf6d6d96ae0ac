import { COUNTRIES } from './demonyms.js'
import { keyOfName, type NameMention, plain } from './names.js'
import { COMPANY, COURTESY, TITLES } from './vocabulary.js'

/** A name as it is spelled somewhere in the report. */
interface Spelling {
  /** Its first mention. */
  readonly mention: NameMention
  readonly significant: readonly string[]
  /** How often the report spells it so. */
  count: number
}

/** Words beyond these do not make a name fuller: `Donald John Trump Junior` is no better than `Donald Trump Junior`. */
const ENOUGH_WORDS = 3

/** Finds for a name the fullest one in the report that names the same person or thing. */
export class FullNames {
  readonly #spellings = new Map<string, Spelling>()
  readonly #byWord = new Map<string, Spelling[]>()
  readonly #expansions: ReadonlyMap<string, NameMention>
  readonly #found = new Map<Spelling, NameMention>()

  /** `expansions`: the names that acronyms stand for. */
  constructor(names: readonly NameMention[], expansions: ReadonlyMap<string, NameMention>) {
    this.#expansions = expansions
    for (const mention of names) this.#add(mention)
  }

  /** The fullest spelling; of several equally full ones the commonest, as a bare surname is the main figure's. */
  of(name: NameMention): NameMention {
    const spelling = this.#spellings.get(spellingKey(name))
    if (!spelling) return name
    const known = this.#found.get(spelling)
    if (known) return known.words.length > name.words.length || known !== spelling.mention ? known : name
    const full = this.#fullest(spelling)
    this.#found.set(spelling, full)
    return full === spelling.mention ? name : full
  }

  /** The first mention of the country whose adjective a name is, where the report names it. */
  country(name: NameMention): NameMention | undefined {
    const adjective = name.words.join(' ').toLowerCase()
    for (const country of COUNTRIES.get(adjective) ?? []) {
      const words = country.toLowerCase().split(/[ .]+/).filter(Boolean)
      const named = this.#byWord.get(words.at(-1) as string)?.find((spelling) => isSpelled(spelling, words))
      if (named) return named.mention
    }
    return undefined
  }

  #add(mention: NameMention): void {
    const key = spellingKey(mention)
    const known = this.#spellings.get(key)
    if (known) {
      known.count++
      return
    }
    const spelling = { mention, significant: significant(mention), count: 1 }
    this.#spellings.set(key, spelling)
    for (const word of new Set(spelling.significant)) {
      const others = this.#byWord.get(word)
      if (others) others.push(spelling)
      else this.#byWord.set(word, [spelling])
    }
  }

  #fullest(spelling: Spelling): NameMention {
    const own = spelling.significant
    const word = own[0]
    if (word === undefined) return spelling.mention
    const expansion =
      spelling.mention.words.length === 1 ? this.#expansions.get(spelling.mention.words[0] as string) : undefined
    if (expansion) return expansion
    const fuller = (this.#byWord.get(word) ?? []).filter((other) => isFuller(other, spelling))
    const best = fuller.reduce<Spelling | undefined>((a, b) => (a && rank(a) >= rank(b) ? a : b), undefined)
    return best?.mention ?? spelling.mention
  }
}

function spellingKey(name: NameMention): string {
  return `${name.kind} ${keyOfName(name)}`
}

/** The words that tell a name from others, without case and accents: no titles, no "the". */
export function significant(name: NameMention): string[] {
  const words = name.words.map(plain)
  return words.filter((word, i) => {
    const title = name.kind === 'person' && TITLES.has(word)
    return word !== 'the' && !title && !COURTESY.has(word) && !(i > 0 && i === words.length - 1 && word === 's')
  })
}

function rank({ significant, count }: Spelling): number {
  return Math.min(significant.length, ENOUGH_WORDS) * 1e6 + count
}

function isSpelled({ significant }: Spelling, words: readonly string[]): boolean {
  return significant.length === words.length && significant.every((word, i) => word === words[i])
}

function isFuller(long: Spelling, short: Spelling): boolean {
  const a = short.significant
  const b = long.significant
  if (b.length <= a.length || short.mention.kind !== long.mention.kind) return false
  if (short.mention.kind !== 'person') return isSuffix(a, b) || (isPrefix(a, b) && COMPANY.has(b.at(-1) as string))
  return isSubsequence(a, b) && (a.length > 1 || a[0] === b.at(-1) || a[0] === b[0])
}

function isSuffix(a: readonly string[], b: readonly string[]): boolean {
  return a.every((word, i) => word === b[b.length - a.length + i])
}

function isPrefix(a: readonly string[], b: readonly string[]): boolean {
  return a.every((word, i) => word === b[i])
}

function isSubsequence(a: readonly string[], b: readonly string[]): boolean {
  let at = 0
  for (const word of b) if (at < a.length && word === a[at]) at++
  return at === a.length
}
