const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date as one reads it, as exact as it is known and no more: `4 March 2026`, `March 2026`, `2026`. Other text stays as it is. */
export function shownDate(published: string): string {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(published)
  if (found === null) return published
  const [, year, month, day] = found
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  if (name === undefined) return year as string
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}
