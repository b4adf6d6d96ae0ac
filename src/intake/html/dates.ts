/** Dates of pages as ISO 8601 prefixes: with the precision and the zone that are given, and no more. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const CLOCK = '(?:,?\\s*(?:at|[-–—|•])?\\s*(\\d{1,2})[:.](\\d{2})(?::(\\d{2}))?\\s*([ap]\\.?m\\.?)?)?'
const ZONE = '(?:\\s*\\(?(z|utc|gmt|[+-]\\d{2}:?\\d{2})\\b)?'

/** ISO 8601 as it is written, with a blank for the T and without the zone's colon too. */
const ISO =
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)?/i
const NUMERIC = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})\\b${CLOCK}${ZONE}`, 'i')
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b${CLOCK}${ZONE}`, 'i')
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?)?(Z)?$/

/**
 * The ISO 8601 prefix that words of a page give, or null where they give none. Days and months in numbers alone
 * (`3/4/2016`) are not read: nobody knows which is which.
 */
export function isoPrefix(words: string): string | null {
  const text = words.trim().slice(0, 200)
  const iso = ISO.exec(text) ?? COMPACT.exec(text)
  if (iso !== null) return build(iso[1], iso[2], iso[3], clock(iso[4], iso[5], iso[6]), iso[iso.length - 1])
  const numeric = NUMERIC.exec(text)
  if (numeric !== null) return build(numeric[1], numeric[2], numeric[3])
  const day = DAY_FIRST.exec(text)
  if (day !== null) return build(day[3], month(day[2]), day[1], clock(day[4], day[5], day[6], day[7]), day[8])
  const first = MONTH_FIRST.exec(text)
  if (first === null) return null
  return build(first[3], month(first[1]), first[2], clock(first[4], first[5], first[6], first[7]), first[8])
}

/** The date in an address: `/2016/06/17/`, `/2016/jun/17/`, `/2016-06-17-`, `/2016/06/`. */
export function dateInUrl(url: string): string | null {
  const named = /\/(\d{4})\/([a-z]{3})\/(\d{1,2})\//i.exec(url)
  if (named !== null && month(named[2]) !== undefined) return build(named[1], month(named[2]), named[3])
  const full = /[/_-]((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?!\d)/.exec(url)
  if (full !== null) return build(full[1], full[2], full[3])
  const short = /\/((?:19|20)\d{2})\/(\d{2})\//.exec(url)
  return short === null ? null : build(short[1], short[2], undefined)
}

/** Two prefixes agree where one only says more, or the same moment in another zone. */
export function datesAgree(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.startsWith(short.replace(/(?:Z|[+-]\d{2}:\d{2})$/, ''))) return true
  const moments = [Date.parse(a), Date.parse(b)] as const
  return a.includes('T') && b.includes('T') && Math.abs(moments[0] - moments[1]) < 60_000
}

function month(name: string | undefined): string | undefined {
  const at = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase())
  return at < 0 ? undefined : String(at + 1)
}

function clock(hour?: string, minute?: string, second?: string, half?: string): string | null {
  if (hour === undefined || minute === undefined) return null
  const afternoon = half === undefined ? 0 : /^p/i.test(half) ? 12 : 0
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + afternoon
  if (hours > 24 || Number(minute) > 59) return null
  return `${pad(hours)}:${minute}${second === undefined ? '' : `:${second}`}`
}

function build(year?: string, month?: string, day?: string, time: string | null = null, zone?: string): string | null {
  if (year === undefined || month === undefined || Number(month) < 1 || Number(month) > 12) return null
  if (day === undefined) return `${year}-${pad(month)}`
  if (Number(day) < 1 || Number(day) > 31) return null
  const date = `${year}-${pad(month)}-${pad(day)}`
  return time === null ? date : `${date}T${time}${zoneOf(zone)}`
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z'
  const [, hours, minutes = '00'] = /^([+-]\d{2}):?(\d{2})?$/.exec(zone) ?? []
  return hours === undefined ? '' : `${hours}:${minutes}`
}

function pad(value: string | number): string {
  return String(value).padStart(2, '0')
}
