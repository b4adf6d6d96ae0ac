import { detect } from 'tinyld'
import type { Origin } from '../../reading/types.js'
import { settle } from './facts.js'
import { metaFacts } from './meta-tags.js'
import type { Sources } from './sources.js'

/** Enough to be sure, and cheap. */
const SAMPLE = 4000
/** Fewer characters may be names in any language. */
const LEAST = 200

export interface Language {
  /** A BCP 47 tag. */
  readonly value: string
  readonly origin: Origin
}

/** The language of a report: what its words are in, and where they are too few, what the page says of itself. */
export function languageOf(sources: Sources, words: string): Language | null {
  const declared = [
    ...tagged(sources.document.documentElement.getAttribute('lang'), 'html:lang'),
    ...metaFacts(sources.meta, ['content-language', 'og:locale', 'dc.language', 'language']),
  ].flatMap(({ value, place }) => tagged(value, place))
  const detected = words.length < LEAST ? [] : tagged(detect(words.slice(0, SAMPLE)), 'words')
  const [said] = declared
  const [heard] = detected
  // Templates declare English whatever they hold; but only a declaration can tell British from other English.
  const trusted = said !== undefined && (heard === undefined || primary(said.value) === primary(heard.value))
  return settle(trusted ? [...declared, ...detected] : [...detected, ...declared], (a, b) => primary(a) === primary(b))
}

/** Whether a BCP 47 tag is one of English; an unknown language is taken for it. */
export function isEnglish(tag: string | undefined): boolean {
  return tag === undefined || primary(tag) === 'en'
}

function tagged(value: string | null, place: string): { value: string; place: string }[] {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?(?![a-z])/i.exec(value?.trim() ?? '')
  if (match?.[1] === undefined) return []
  return [{ value: match[1].toLowerCase() + (match[2] ? `-${match[2].toUpperCase()}` : ''), place }]
}

function primary(tag: string): string {
  return tag.slice(0, 2)
}
