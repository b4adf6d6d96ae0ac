/** A date cut off at any place, as reports have it. */
const PREFIX =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/

/** For a report that tells no date: before all others. */
export const UNKNOWN_MOMENT = -8_640_000_000_000

/** Where the time that a prefix names begins, in seconds since 1970; a time without a zone counts as UTC. */
export function momentOf(published: string | null | undefined): number {
  return rangeOf(published ?? '')?.[0] ?? UNKNOWN_MOMENT
}

/** Where the time that a prefix names begins and ends, `[begin, end)` in seconds; null where it is no date. */
export function rangeOf(prefix: string): readonly [begin: number, end: number] | null {
  const found = PREFIX.exec(prefix)
  if (found === null) return null
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => (part ? Number(part) : undefined))
  const fields = [year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, Math.floor(second ?? 0)] as const
  if (!isDate(fields)) return null
  const known = [year, month, day, hour, minute, second].filter((part) => part !== undefined).length
  const next = fields.map((field, at) => (at === known - 1 ? field + 1 : field)) as unknown as typeof fields
  const offset = offsetOf(found[7])
  return [secondsOf(fields) - offset, secondsOf(next) - offset]
}

type Fields = readonly [year: number, month: number, day: number, hour: number, minute: number, second: number]

/** `2016-02-30` is none, though the calendar's arithmetic would make it one. */
function isDate([year, month, day, hour, minute, second]: Fields): boolean {
  const date = new Date(secondsOf([year, month, day, hour, minute, second]) * 1000)
  return date.getUTCMonth() === month && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 61
}

function secondsOf([year, month, day, hour, minute, second]: Fields): number {
  // The years 0 to 99 would be taken for 1900 and on.
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date.setUTCHours(hour, minute, second) / 1000
}

function offsetOf(zone: string | undefined): number {
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '')
  if (found === null) return 0
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 3600 + Number(found[3]) * 60)
}
