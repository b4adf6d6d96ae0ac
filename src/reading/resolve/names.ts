import { NAME_KINDS, type NameKind } from '../model.js'
import { inOnePassage, type Segmentation } from '../segment/index.js'
import type { Span } from '../types.js'
import { COMPANY, COURTESY, TITLES } from './vocabulary.js'

/** A place in the report where somebody or something is named. */
export interface NameMention {
  readonly span: Span
  readonly firstToken: number
  readonly endToken: number
  readonly kind: NameKind
  readonly words: readonly string[]
  /** The report itself shows that it is a place, whatever the model takes it for. */
  readonly isShownPlace?: boolean
}

/** The names of a report, in the order of the text. */
export function findNames(classes: Uint8Array, segmentation: Segmentation): NameMention[] {
  const names: NameMention[] = []
  for (let t = 0; t < classes.length; ) {
    const kind = Math.ceil((classes[t] as number) / 2) - 1
    let end = t + 1
    if (kind >= 0) {
      while (end < classes.length && goesOn(kind, end, classes, segmentation)) end++
      end = withHyphens(trimEnd(t, end, segmentation), segmentation)
      names.push(mention(t, end, NAME_KINDS[kind] as NameKind, segmentation))
    }
    t = end
  }
  return withShownPlaces(sameKinds(names.filter(tells)), segmentation)
}

/** Capitalised words that look like adjectives of countries: `Syrian`, `Iraqi`, `Maltese`. */
function adjectivesIn(segmentation: Segmentation): Set<string> {
  const found = new Set<string>()
  for (let t = 0; t < segmentation.tokens.length; t++) {
    const word = wordAt(t, segmentation)
    if (/^\p{Lu}\p{L}+(?:an|[^aeo]i|ese)$/u.test(word)) found.add(word)
  }
  return found
}

/**
 * A name of one word is a place where the report has its adjective (`Syrian` for `Syria`) and gives it to no person as a surname: so it is
 * found even where the model has never met it.
 */
function withShownPlaces(names: readonly NameMention[], segmentation: Segmentation): NameMention[] {
  const adjectives = adjectivesIn(segmentation)
  const surnames = new Set(
    names.filter(({ kind, words }) => kind === 'person' && words.length > 1).flatMap(({ words }) => words),
  )
  const isShown = ({ words: [word = '', ...others] }: NameMention): boolean =>
    others.length === 0 &&
    !surnames.has(word) &&
    (adjectives.has(`${word}n`) || adjectives.has(`${word}i`) || adjectives.has(`${word}ese`))
  return names.map((name) =>
    name.kind === 'person' && isShown(name) ? { ...name, kind: 'place', isShownPlace: true } : name,
  )
}

/** One spelling is one kind of thing throughout a report: the one that it is taken for most often. */
function sameKinds(names: readonly NameMention[]): NameMention[] {
  const counts = new Map<string, Map<NameKind, number>>()
  for (const { words, kind } of names) {
    const kinds = counts.get(words.join(' ')) ?? new Map<NameKind, number>()
    counts.set(words.join(' '), kinds.set(kind, (kinds.get(kind) ?? 0) + 1))
  }
  const companies = new Set(names.filter(isCompany).map(({ words }) => words[0] as string))
  const surnames = new Set(
    names.filter(({ kind, words }) => kind === 'person' && words.length > 1).flatMap(({ words }) => words),
  )
  return names.map((name) => {
    const [first = ''] = name.words
    if (name.kind === 'person' && name.words.length === 1 && companies.has(first) && !surnames.has(first))
      return { ...name, kind: 'organisation' }
    const kinds = [...(counts.get(name.words.join(' ')) as Map<NameKind, number>)]
    const [kind] = kinds.reduce((a, b) => (b[1] > a[1] ? b : a))
    return { ...name, kind }
  })
}

/** `Octel Communications Corp.`: what is called Octel there is no person. */
function isCompany({ kind, words }: NameMention): boolean {
  return kind !== 'person' && words.length > 1 && COMPANY.has((words.at(-1) as string).toLowerCase())
}

/** `Gen` or `President` by itself names nobody. */
function tells({ words, kind }: NameMention): boolean {
  return words.some((word) => /\p{L}{2}/u.test(word) && !(kind === 'person' && TITLES.has(word.toLowerCase())))
}

/** Two persons do not follow one another without a mark or a word between them, so a second beginning goes on with the name. */
function goesOn(kind: number, token: number, classes: Uint8Array, segmentation: Segmentation): boolean {
  const same = classes[token] === 2 + 2 * kind || (classes[token] === 1 + 2 * kind && NAME_KINDS[kind] === 'person')
  return same && inOnePassage(segmentation, token - 1, token)
}

/** A name does not end in a mark or in the possessive. */
function trimEnd(first: number, end: number, segmentation: Segmentation): number {
  let last = end
  while (last > first + 1 && /^(?:[^\p{L}\p{N}.)]+|s)$/u.test(wordAt(last - 1, segmentation))) last--
  return last
}

/** `Har` of `Har-Shefi` is no name: what a hyphen joins to it belongs to it. */
function withHyphens(end: number, segmentation: Segmentation): number {
  const { begin, end: ends } = segmentation.tokens
  const isTight = (token: number) => token < begin.length && begin[token] === ends[token - 1]
  let last = end
  while (
    isTight(last) &&
    isTight(last + 1) &&
    wordAt(last, segmentation) === '-' &&
    /^\p{Lu}/u.test(wordAt(last + 1, segmentation))
  )
    last += 2
  return last
}

function mention(firstToken: number, endToken: number, kind: NameKind, segmentation: Segmentation): NameMention {
  const { tokens } = segmentation
  const words: string[] = []
  for (let t = firstToken; t < endToken; t++) {
    const word = wordAt(t, segmentation)
    if (/[\p{L}\p{N}]/u.test(word)) words.push(word)
  }
  return {
    span: [tokens.begin[firstToken] as number, tokens.end[endToken - 1] as number],
    firstToken,
    endToken,
    kind,
    words,
  }
}

export function wordAt(token: number, { text, tokens }: Segmentation): string {
  return text.slice(tokens.begin[token], tokens.end[token])
}

/** A name with the titles that stand right before it: `U.S. Secretary of State John Kerry`, `Gen. Petrov`; courtesy alone is left out. */
export function withTitles(name: NameMention, segmentation: Segmentation): Span {
  const { tokens } = segmentation
  let first = name.firstToken
  for (let t = first - 1; t >= Math.max(0, name.firstToken - 6); t--) {
    if (!inOnePassage(segmentation, t, first)) break
    const word = wordAt(t, segmentation)
    if (!isTitlePart(word)) break
    if (TITLES.has(word.toLowerCase()) && !COURTESY.has(word.toLowerCase())) first = t
  }
  return [tokens.begin[first] as number, name.span[1]]
}

function isTitlePart(word: string): boolean {
  return (
    word === '.' ||
    word === 'of' ||
    word === 'the' ||
    (/^\p{Lu}/u.test(word) && (TITLES.has(word.toLowerCase()) || word === 'State'))
  )
}

/** Mentions with the same full name are one entity. */
export function keyOfName({ words }: NameMention): string {
  return `name ${plain(words.join(' '))}`
}

/** Without case and accents, which outlets set as they like. */
export function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}
