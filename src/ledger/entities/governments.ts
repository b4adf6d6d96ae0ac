import { COUNTRIES } from '../../reading/resolve/demonyms.js'
import { fold } from './fold.js'

/** Capitals and seats that news names for a government, and further names of countries. Written by hand. */
const SEATS = `
Afghanistan: Kabul / Algeria: Algiers / Argentina: Buenos Aires / Armenia: Yerevan / Australia: Canberra / Austria: Vienna / Azerbaijan: Baku
Bahrain: Manama / Bangladesh: Dhaka / Belarus: Minsk / Bosnia: Sarajevo, Bosnia and Herzegovina / Brazil: Brasilia / Britain: London, Great Britain
Bulgaria: Sofia / Canada: Ottawa / Chile: Santiago / China: Beijing, People’s Republic of China / Colombia: Bogota / Croatia: Zagreb / Cuba: Havana
Cyprus: Nicosia / Czech Republic: Prague / Denmark: Copenhagen / Egypt: Cairo / Estonia: Tallinn / Ethiopia: Addis Ababa / European Union: Brussels
Finland: Helsinki / France: Paris / Georgia: Tbilisi / Germany: Berlin / Ghana: Accra / Greece: Athens / Hungary: Budapest / India: New Delhi, Delhi
Indonesia: Jakarta / Iran: Tehran, Islamic Republic of Iran / Iraq: Baghdad / Ireland: Dublin / Israel: Jerusalem / Italy: Rome / Japan: Tokyo
Jordan: Amman / Kazakhstan: Astana / Kenya: Nairobi / Kuwait: Kuwait City / Latvia: Riga / Lebanon: Beirut / Libya: Tripoli / Lithuania: Vilnius
Malaysia: Kuala Lumpur / Mali: Bamako / Mexico: Mexico City / Moldova: Chisinau / Morocco: Rabat / Myanmar: Naypyidaw / Netherlands: The Hague, Holland
Nigeria: Abuja / North Korea: Pyongyang / Norway: Oslo / Oman: Muscat / Pakistan: Islamabad / Peru: Lima / Philippines: Manila / Poland: Warsaw
Portugal: Lisbon / Qatar: Doha / Romania: Bucharest / Russia: Moscow, Russian Federation / Saudi Arabia: Riyadh / Serbia: Belgrade
South Africa: Pretoria / South Korea: Seoul / Spain: Madrid / Sudan: Khartoum / Sweden: Stockholm / Switzerland: Bern / Syria: Damascus
Taiwan: Taipei / Thailand: Bangkok / Tunisia: Tunis / Turkey: Ankara, Türkiye / Ukraine: Kyiv, Kiev / United Arab Emirates: Abu Dhabi
United States: Washington, United States of America, Washington DC / Venezuela: Caracas / Vietnam: Hanoi / Yemen: Sanaa, Aden / Zimbabwe: Harare
`

/** Nouns behind a country that stand for its government as a whole. */
const GOVERNMENT = /^(?:government|govt|regime|authorities|state|leadership)$/

/** Peoples and parties of the table that have no government of their own, or several. */
const NO_COUNTRY = /^(?:kurdish|republican|democratic)$/
const TABLE = [...COUNTRIES].filter(([adjective]) => !NO_COUNTRY.test(adjective))

const ADJECTIVES: ReadonlyMap<string, string> = new Map(
  TABLE.map(([adjective, names]) => [fold(adjective), fold(names[0] as string)]),
)
/** Every name of a country and its seat → the name it has in the tables first. Where two have one, the earlier counts. */
const NAMES: ReadonlyMap<string, string> = new Map(
  [
    ...TABLE.flatMap(([, names]) => names.map((name) => entry(name, names[0] as string))),
    ...SEATS.trim()
      .split(/\s*[/\n]\s*/)
      .flatMap((line) => {
        const [country = '', others = ''] = line.split(': ')
        return [country, ...others.split(', ')].map((name) => entry(name, country))
      }),
  ].reverse(),
)

function entry(name: string, country: string): [string, string] {
  return [fold(name), fold(country)]
}

/** The country that a folded name or adjective names; null where it names none. */
export function countryOf(name: string): string | null {
  return NAMES.get(name) ?? ADJECTIVES.get(name) ?? null
}

/**
 * The country that speaks as a government: `turkey`, `ankara`, `turkish government`, `government of turkey`; null for anything else. The
 * name is folded and has no article. An adjective alone (`turkish`) is no government.
 */
export function governmentOf(name: string): string | null {
  const known = NAMES.get(name)
  if (known) return known
  const of = /^(\S+) of (.+)$/.exec(name)
  if (of && GOVERNMENT.test(of[1] as string)) return NAMES.get((of[2] as string).replace(/^the /, '')) ?? null
  const words = name.split(' ')
  if (words.length < 2 || !GOVERNMENT.test(words.at(-1) as string)) return null
  const rest = words.slice(0, -1).join(' ')
  return countryOf(rest) ?? countryOf(rest.replace(/s$/, ''))
}
