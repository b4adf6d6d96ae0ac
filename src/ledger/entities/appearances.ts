import type { Reading, Voice } from '../../reading/types.js'
import { personName } from './person-name.js'
import { rolesBeside } from './roles.js'
import type { Appearance } from './types.js'

/** Voices of a report that have the same `who`, in the order of their first statement. `?` is nobody, and has none. */
export function appearancesOf(
  reading: Pick<Reading, 'id' | 'text' | 'outlet' | 'published' | 'statements'>,
): Appearance[] {
  const voices = new Map<string, Voice[]>()
  for (const voice of reading.statements.flatMap(({ chain }) => chain)) {
    if (voice.who === '?') continue
    const others = voices.get(voice.who)
    if (others) others.push(voice)
    else voices.set(voice.who, [voice])
  }
  const names = namesIn(reading.text)
  return [...voices].map(([who, all]) => appearanceOf(reading, who, all, names))
}

function appearanceOf(
  { id, text, outlet, published }: Pick<Reading, 'id' | 'text' | 'outlet' | 'published'>,
  who: string,
  voices: readonly Voice[],
  names: readonly string[],
): Appearance {
  const name = /(?:[\p{Lu}][\p{L}’'-]*\s)*[\p{Lu}][\p{L}’'-]*$/u.exec(who.slice(0, 300).split(',')[0] ?? '')?.[0]
  const words = voices.flatMap(({ span }) => (span ? [text.slice(...span).toLowerCase()] : []))
  return {
    id: `${id} ${who}`,
    report: id,
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    who,
    standing: (voices[0] as Voice).standing,
    roles: name && personName(name) ? rolesBeside(name, text) : [],
    pronouns: [...new Set(words.filter((word) => /^(?:he|she|him|her|it|they|i|we)$/.test(word)))],
    companions: names.filter((other) => !who.includes(other)),
  }
}

/** Names of two words and more, and single ones within a sentence: whom and what else the report is about. At most 200. */
function namesIn(text: string): string[] {
  const found = new Set<string>()
  const pattern =
    /\p{Lu}[\p{L}’'-]{1,40}(?:\s(?:(?:de|al|bin|van|von)\s)?\p{Lu}[\p{L}’'-]{1,40}){1,8}|(?<=[\p{Ll},]\s)\p{Lu}[\p{L}’'-]{3,40}/gu
  for (const match of text.matchAll(pattern)) {
    found.add(match[0].replace(/['’]s$/, ''))
    if (found.size >= 200) break
  }
  return [...found]
}
