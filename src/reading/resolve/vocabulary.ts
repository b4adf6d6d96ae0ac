/** Words that the resolver knows, written by hand from English usage; lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What a pronoun can stand for: a person, a thing, several, or whoever is speaking. */
export type PronounKind = 'person' | 'thing' | 'several' | 'speaker' | 'relative'

const PRONOUNS: Readonly<Record<PronounKind, ReadonlySet<string>>> = {
  person: words('he she him her his hers himself herself'),
  thing: words('it its itself this that'),
  several: words('they them their theirs themselves both these those'),
  speaker: words('i we me us my our mine ours myself ourselves'),
  relative: words('who whom whose which'),
}

export function pronounKind(word: string): PronounKind | null {
  const lower = word.toLowerCase()
  for (const kind of Object.keys(PRONOUNS) as PronounKind[]) if (PRONOUNS[kind].has(lower)) return kind
  return null
}

/** A name behind one of these is not what the phrase is about: `a spokesman for Mr Kerry`. */
export const PREPOSITIONS = words(
  'of for from to by with at in on under against about near behind over within between among inside outside including like',
)

/** Titles that stand before a person's name and belong to the fullest form of it. */
export const TITLES = words(`
  president vice prime minister foreign defence defense interior finance secretary deputy general gen lt lieutenant col colonel
  maj major capt captain sgt sergeant adm admiral brig brigadier chief sen senator rep representative gov governor mayor judge
  justice attorney ambassador chancellor king queen prince princess sheikh ayatollah pope cardinal archbishop bishop rev reverend
  imam rabbi dr doctor prof professor sir lord lady dame mr mrs ms miss congressman congresswoman speaker commissioner sheriff
  detective inspector superintendent constable
`)
/** Courtesy titles say nothing that helps to tell persons apart. */
export const COURTESY = words('mr mrs ms miss mx')

export const DETERMINERS = words(
  'the a an this that these those some several many one two three four five other another his her its their',
)

/** What a company's full name ends in and its short name leaves out. */
export const COMPANY = words(
  'inc corp corporation co company ltd limited plc llc group holdings bancorp industries international',
)
