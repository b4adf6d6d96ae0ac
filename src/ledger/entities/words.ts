/** Words that stand around names in English-language news. Written by hand; lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Titles that stand before a person’s name and are no part of it. */
export const TITLES = words(`
  president vice prime minister foreign defence defense interior finance home secretary deputy general gen lt lieutenant col colonel
  maj major capt captain sgt sergeant adm admiral brig brigadier chief sen senator rep representative gov governor mayor judge
  justice attorney ambassador chancellor king queen prince princess sheikh ayatollah pope cardinal archbishop bishop rev reverend
  imam rabbi dr doctor prof professor sir lord lady dame mr mrs ms miss congressman congresswoman speaker commissioner sheriff
  detective inspector superintendent constable crown republican democratic conservative labour state air force army navy marine
  director spokesman spokeswoman spokesperson professor coach master lawyer envoy
`)

export const MALE = words('he him his himself mr sir lord king prince')
export const FEMALE = words('she her hers herself mrs ms miss lady dame queen princess')

/** Words within a name that are written small. */
export const PARTICLES = words('de da di del della der den van von la le bin ibn al el abu ben ter dos du')

/** Before a name they say that the phrase is about somebody else: `a spokesman for Ada Quill`. */
export const PREPOSITIONS = words(
  'of for from to by with at in on under against about near behind over within between among like',
)

/** Words of a role that say nothing. */
export const EMPTY = words(`
  the a an of for from to by with at in on and or who that which is was as his her its their s then former current longtime senior
  top new old late local leading one said told has had been
`)

/** First names and their short forms: one line for each family of them. */
const FAMILIES = `
  james jim jimmy jamie / robert bob bobby rob / william bill billy will / richard dick rick / michael mike mick / thomas tom tommy
  edward ed eddie ted / joseph joe / john johnny jon / charles charlie chuck / david dave / daniel dan danny / matthew matt
  christopher chris / anthony tony / andrew andy drew / stephen steven steve / benjamin ben bibi / samuel sam / alexander alex sasha
  nicholas nick / gregory greg / kenneth ken / ronald ron / donald don / patrick pat paddy / peter pete / lawrence larry / gerald jerry
  oliver ollie / timothy tim / jeffrey jeff / frederick fred / henry harry / elizabeth liz beth betty / katherine kate kathy cathy
  margaret maggie meg peggy / susan sue / deborah debbie / jennifer jen jenny / barbara barb / patricia pat patty / victoria vicky
  vladimir volodymyr / bernard bernie / theodore ted / albert al / rebecca becky / abigail abby
`
const FAMILY_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  FAMILIES.trim()
    .split(/\s*[/\n]\s*/)
    .map((family) => words(family))
    .flatMap((family) => [...family].map((name): [string, ReadonlySet<string>] => [name, family])),
)

/** `Jim` is short for `James`, or the other way round. */
export function isShortFor(a: string, b: string): boolean {
  return FAMILY_OF.get(a)?.has(b) ?? false
}
