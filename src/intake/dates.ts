/** An ISO 8601 date cut off at any place: a year, a month, a day, a time of the day. */
export const DATE_PREFIX =
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/

/** As databases write it: a blank where ISO 8601 has a T. */
const BLANK_FOR_T = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|UTC|[+-]\d{2}:?\d{2})?$/i

/** As mails and feeds write it (RFC 5322): the day of the week may be wrong or missing, the seconds too. */
const MAIL =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})\s+(\p{L}{3})\p{L}*\.?\s+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|\p{L}+)?/u

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The zones that RFC 5322 names. Others are left out, for the same letters mean several zones. */
const ZONES: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

/** A date in one of the usual forms as an ISO 8601 prefix, with its time zone as given; null where it is in none of them. */
export function isoDate(written: string): string | null {
  const text = written.replace(/\([^)]*\)/g, ' ').trim()
  if (DATE_PREFIX.test(text)) return text
  const blank = BLANK_FOR_T.exec(text)
  if (blank) return `${blank[1]}T${blank[2]}${zoneOf(blank[3])}`
  const mail = MAIL.exec(text)
  return mail === null ? null : fromMail(mail)
}

function fromMail([, day = '', name = '', year = '', hour = '', minute, second, zone]: RegExpExecArray): string | null {
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  if (month === 0 || Number(day) > 31 || Number(hour) > 24) return null
  const date = `${fullYear(year)}-${two(month)}-${two(day)}`
  return `${date}T${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}${zoneOf(zone)}`
}

/** Two digits are of this century up to 49, as RFC 5322 has it. */
function fullYear(year: string): string {
  if (year.length > 2) return year.padStart(4, '0')
  return (Number(year) < 50 ? '20' : '19') + year
}

function two(value: string | number): string {
  return String(value).padStart(2, '0')
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  const named = ZONES[zone.toLowerCase()]
  if (named !== undefined) return named
  return /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : ''
}
