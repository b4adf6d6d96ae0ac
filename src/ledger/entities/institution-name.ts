import { fold } from './fold.js'
import { countryOf, governmentOf } from './governments.js'
import { organisationOf } from './organisations.js'

/** The name of an institution or an outlet taken out of the words that name it. */
export interface InstitutionName {
  /** What it is known as: a country, a well-known organisation by its full name, or its own folded name. */
  readonly key: string
  /** `key` comes from the tables: it is what it is, whatever else is said of it. */
  readonly known: boolean
  /** Its initials, given in brackets or being the name itself. */
  readonly acronym: string | null
  /** The initials of its words: what an acronym for it would be. */
  readonly initials: string
  /** No capitals but at the beginning: `the government`, `the police`. Another one in each report. */
  readonly generic: boolean
}

/** No name is longer, and patterns take their time on long ones. */
const LONGEST = 300
const ARTICLE = /^(?:the|an?)\s+/i
/** Words before a name that describe: `the US-backed Sund Workers Front`, `the Tarn-based Sund Observatory`. */
const BEFORE =
  /^(?:[\p{L}-]+-(?:based|backed|led|linked|run|Arab|affiliated)|independent|advocacy group|war monitor|pro-government|state news agency|news agency|newspaper|main|official|so-called)\s+/iu
/** Words behind a name that describe it. */
const BEHIND =
  /\s*(?:,\s.*|\s[–—-]\s.*|\s(?:who|that|which|backing|fighting|governing|monitoring group)\b.*|\((?:[^)]*)\)|\s(?:militia|news agency|group|thinktank|news outlet|organisation|organization|magazine|newspaper))$/u

/** The name of an institution in the words of a voice; null where there is none. */
export function institutionName(words: string): InstitutionName | null {
  const who = words.slice(0, LONGEST)
  const acronym =
    /\(\s*(?:the )?(\p{Lu}[\p{L}]{1,7})\s*\)/u.exec(who)?.[1] ?? /,? or (\p{Lu}{2,7})$/u.exec(who)?.[1] ?? null
  const appended = /^[^,]*(?:militia|group|agency),\s(?:the )?(\p{Lu}{2,7})$/u.exec(who)?.[1]
  const core = appended ?? coreOf(who.replace(/,? or \p{Lu}{2,7}$/u, ''))
  const plain = fold(core)
  if (plain === '') return null
  const known = knownAs(core) ?? (acronym ? organisationOf(fold(acronym)) : null)
  const own = /^\p{Lu}{2,7}$/u.test(core) ? core : null
  return {
    key: known ?? plain,
    known: known !== null,
    acronym: fold(acronym ?? own ?? '') || null,
    initials: initialsOf(core),
    generic: known === null && !/\p{Lu}/u.test(core),
  }
}

/** Without article, without what describes it before and behind. */
function coreOf(who: string): string {
  let core = who.trim()
  const article = ARTICLE.test(core)
  core = core.replace(ARTICLE, '')
  if (!article && isCapitalisedByPlace(core)) core = core.charAt(0).toLowerCase() + core.slice(1)
  for (let shorter = strip(core); shorter !== core; shorter = strip(core)) core = shorter
  return core
}

/** `Police sources` at the beginning of a sentence; not `Turkish police`, and not a name of one word. */
function isCapitalisedByPlace(core: string): boolean {
  const [first = ''] = core.split(' ')
  return /^\p{Lu}\p{Ll}+(?: \p{Ll}+)*$/u.test(core) && !isKnown(core) && countryOf(fold(first)) === null
}

function strip(core: string): string {
  if (isKnown(core)) return core
  const behind = core.replace(BEHIND, '')
  const before = behind.replace(BEFORE, '').replace(ARTICLE, '')
  return before === '' ? core : before
}

function isKnown(core: string): boolean {
  return knownAs(core) !== null || /^\p{Lu}\p{Ll}+$/u.test(core)
}

function knownAs(core: string): string | null {
  const plain = fold(core.replace(/['’]s\b/g, ''))
  return organisationOf(plain) ?? organisationOf(fold(core)) ?? governmentOf(plain) ?? withoutPeople(core)
}

/**
 * `Kurdish People’s Protection Units`, `Lebanese Hezbollah`: an adjective before a name that is known without it. Only of those who
 * have one such body: a `German Foreign Office` is not the Foreign Office.
 */
function withoutPeople(core: string): string | null {
  const rest = core.replace(/^(?:Kurdish|Lebanese|Palestinian|Islamist|Jihadist)\s/i, '')
  return rest === core ? null : organisationOf(fold(rest))
}

function initialsOf(core: string): string {
  return core
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => fold(word.charAt(0)))
    .join('')
}
