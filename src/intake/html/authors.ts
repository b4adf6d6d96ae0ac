import { agencyNamed } from './agencies.js'
import { normalise } from './text.js'

const BY = /^(?:(?:written|reported|posted|story|words|text)\s+)?(?:by|por|par|von|di):?\s+/i
const SEPARATORS = /\s*(?:[,;|•·/\n]|\band\b|&|\bwith\b|\bedited by\b|\s[–—-]\s)\s*/i
const ADDRESS = /^(?:https?:|www\.)/i
/** A date after the names: its comma would part one more from them. */
const DATED = /\W+(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d.*$/i
/** What follows a name in a byline: `Ada Quill for the Post`, `in Tarn`, `(photographs)`. */
const AFTER = /\s+(?:for|in|at|from)\s+.*$|\s*\([^)]*\)?$|\s*\d.*$|\W*[–—|:-]\W*$/gi
const NO_NAME =
  /[?=/@_]|https?:|\w\.\w{2,}|^(?:staff|admin|about|editor|news ?desk|published|updated|posted|last|follow|contributor|correspondent|reporter|author|auteur|guest|by|january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:staff|writer|reporter|editor|correspondent|desk|team|min read|ago)$/i
const LONGEST_NAME = 60

/** The names in a byline: `By Ada Quill and Tom Holt in Tarn` names two. Agencies and roles are none. */
export function namesIn(byline: string): string[] {
  const words = normalise(byline).replace(BY, '').replace(DATED, '')
  if (words.length > 300 || ADDRESS.test(words)) return []
  return words
    .split(SEPARATORS)
    .map((name) => name.replace(AFTER, '').trim())
    .filter(isName)
}

function isName(name: string): boolean {
  return (
    name !== '' &&
    name.length <= LONGEST_NAME &&
    /\p{L}/u.test(name) &&
    !NO_NAME.test(name) &&
    agencyNamed(name) === null
  )
}
