import { fold } from './fold.js'
import { countryOf } from './governments.js'
import { PARTICLES, PREPOSITIONS, TITLES } from './words.js'

/** A person’s name taken out of the words that name the person. */
export interface PersonName {
  /** Folded, in order; none where only the family name is known. */
  readonly given: readonly string[]
  /** Folded, with its particles. One name alone (`Quill`, `Arin`) stands here. */
  readonly family: string
  readonly titles: readonly string[]
  /** The words beside the name: `mayor of Tarn`. */
  readonly role: string
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/
/** Offices with a preposition in them, which would look like somebody else’s. */
const OFFICES =
  /\b(?:secretary of (?:state|defen[cs]e)|director of [\w ]+?|speaker of the house|leader of the opposition)\b/giu

/** The name in the words of a voice; null where they name somebody by a role alone, by somebody else’s name, or name several. */
export function personName(who: string): PersonName | null {
  const segments = who
    .slice(0, LONGEST)
    .replaceAll('\u00ad', '')
    .replace(/[“”"]/g, '')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(/\s*,\s+/)
  for (const [i, segment] of segments.slice(0, 4).entries()) {
    const found = nameIn(segment)
    if (!found) continue
    const role = [...segments.slice(0, i), found.before, ...segments.slice(i + 1)].join(' ')
    const name = nameOf(found.name, role)
    if (name) return name
  }
  return null
}

/** The words of a name at the end of a segment, and what stands before it. */
function nameIn(segment: string): { name: string[]; before: string } | null {
  const masked = segment.replace(OFFICES, (office) => office.toLowerCase().replaceAll(' ', '_'))
  const words = masked.split(/\s+/).filter(Boolean)
  let begin = words.length
  while (begin > 0 && isNameWord(words, begin - 1)) begin--
  while (begin < words.length && PARTICLES.has(words[begin] as string) && begin > 0) begin++
  const possessor = words.findLastIndex((word, i) => i >= begin && i < words.length - 1 && /['’]s?$/.test(word))
  const name = words.slice(Math.max(begin, possessor + 1))
  if (name.length === 0 || /['’]s?$/.test(name.at(-1) as string)) return null
  const before = words.slice(0, words.length - name.length)
  const last = (before.at(-1) ?? '').toLowerCase()
  if (PREPOSITIONS.has(last) || (/^(?:the|an?)$/.test(last) && !TITLES.has(fold(name[0] as string)))) return null
  return { name, before: before.join(' ').replaceAll('_', ' ') }
}

function isNameWord(words: readonly string[], at: number): boolean {
  const word = words[at] as string
  if (/^(?:The|A|An|His|Her|Its|Their|Our|My)$/.test(word)) return false
  if (/^\p{Lu}/u.test(word) || /^(?:al|el)-\p{Lu}/u.test(word)) return true
  return PARTICLES.has(word) && at > 0 && at < words.length - 1
}

function nameOf(words: readonly string[], role: string): PersonName | null {
  const own = words.findLastIndex((word, i) => i < words.length - 1 && isRank(word)) + 1
  let begin = own
  while (begin < words.length - 1 && isTitle(words[begin] as string)) begin++
  const titles = words.slice(0, begin).map((word) => fold(word))
  const parts = words
    .slice(begin)
    .flatMap((word) => fold(word).split(' '))
    .filter((word) => word !== '' && !SUFFIX.test(word))
  if (parts.length === 0 || OFFICE.test(parts.at(-1) as string)) return null
  let family = parts.length - 1
  while (family > 1 && PARTICLES.has(parts[family - 1] as string)) family--
  if (family === 1 && parts.length > 2 && PARTICLES.has(parts[0] as string)) family = 0
  return { given: parts.slice(0, family), family: parts.slice(family).join(' '), titles, role }
}

/** Words that end an office: nobody is called `Press Secretary`. */
const OFFICE =
  /^(?:secretary|spokes(?:man|woman|person)|minister|president|director|chief|officer|envoy|ambassador|general|governor|senator|mayor|chancellor|chairman|chairwoman|official|officials|editor|correspondent|adviser|advisor|police|department|ministry|office|times|post|news)s?$/

/** What stands before it belongs to the office: `Vermont Sen. Tom Holt`, `State Department Spokesman Tom Holt`. */
function isRank(word: string): boolean {
  const plain = fold(word)
  return OFFICE.test(plain) || (TITLES.has(plain) && !SURNAMES.test(plain))
}

/** Titles that are surnames and middle names as well. */
const SURNAMES =
  /^(?:king|prince|marine|judge|bishop|pope|major|speaker|home|state|chief|dean|deputy|queen|lord|crown|coach|master)$/

function isTitle(word: string): boolean {
  const plain = fold(word)
  return TITLES.has(plain) || countryOf(plain) !== null || plain === 'uk' || plain === 'us'
}

/** The words name several: `Ada Quill and Tom Holt`, `Holt, Quill and other ferrymen`, `both mayors`. */
/** Nobody’s name is longer, and patterns take their time on long ones. */
const LONGEST = 300

export function isSeveral(words: string): boolean {
  const who = words.slice(0, LONGEST)
  if (/^(?:both|either|neither|all|some|two|three|four|many|several)\b/i.test(who)) return true
  const plain = who.replace(/\([^)]*\)/g, ' ').replace(/\s[–—]\s(?!(?:and|or)\b).*/, '')
  if (LIST.test(plain)) return true
  return /\p{Lu}[^,]*(?:\s(?:and|or|&)\s|–).*\p{Lu}/u.test(plain) && !JOINED.test(plain)
}

/** Names with commas between them, and an `and` before the last. */
const LIST = /^(?:(?:the )?(?:\p{Lu}[\p{L}.’'-]*(?:\s|(?=,)))+,\s)+(?:and\s|(?:the )?(?:\p{Lu}[\p{L}.’'-]*\s)+and\s)/u

/** `and` within the name of one thing, or within a role behind a comma. */
const JOINED =
  /^(?:(?!\s(?:and|or)\s)[^,])*,\s(?:the|a|an|head|director|executive|who|co|chair|formerly|professor|spokes)\b|\b(?:foreign and commonwealth|ministry of|department of|dutch immigration and|office for|committee (?:on|for)|center for|centre for|observatory for|organi[sz]ation for|high commission)/iu
