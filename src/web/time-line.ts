import type { Month } from '../ledger/query/voice-details.js'
import { ACTS } from '../reading/types.js'
import { shownDate } from './dates.js'
import { type Html, html } from './html.js'
import { address } from './links.js'
import { counted } from './words.js'

const WIDTH = 720
const HEIGHT = 96
const BASE = 74
/** A bar, and the gap beside it, at the most. */
const WIDEST = 22
/** So many months fit; beyond them years are drawn. */
const MOST_BARS = 180

interface Bar {
  readonly period: string
  readonly counts: readonly { readonly act: string; readonly count: number }[]
  readonly total: number
}

/** What a voice said along time: a bar for each month, or each year where there are too many, in the colours of the acts. */
export function timeLine(months: readonly Month[], key: string): Html | null {
  const bars = barsOf(months)
  const [first] = bars
  if (first === undefined) return null
  const step = Math.min(WIDEST, WIDTH / bars.length)
  const most = Math.max(...bars.map(({ total }) => total))
  const width = Math.max(step * bars.length, 160)
  return html`<div class="drawing"><svg viewBox="0 0 ${Math.ceil(width)} ${HEIGHT}" width="${Math.ceil(width)}" height="${HEIGHT}" role="group" aria-label="Statements along time">
<line class="axis" x1="0" x2="${Math.ceil(width)}" y1="${BASE + 0.5}" y2="${BASE + 0.5}"/>
${bars.map((bar, at) => barOf(bar, at * step, step, most, key))}
<text class="soft" x="0" y="${HEIGHT - 6}">${shownDate(first.period)}</text>
${bars.length > 1 && html`<text class="soft" x="${Math.ceil(width)}" y="${HEIGHT - 6}" text-anchor="end">${shownDate(bars.at(-1)?.period ?? '')}</text>`}
<text class="soft" x="0" y="9">${most}</text></svg></div>`
}

function barOf({ period, counts, total }: Bar, x: number, step: number, most: number, key: string): Html | null {
  if (total === 0) return null
  let y = BASE
  const parts = counts.map(({ act, count }) => {
    const height = Math.max(1.5, (count / most) * (BASE - 14))
    y -= height
    return html`<rect class="tick ${act}" x="${round(x)}" width="${round(Math.max(step - 2, 1.5))}" y="${round(y)}" height="${round(height)}"/>`
  })
  const label = `${shownDate(period)}: ${counted(total, 'statement')} (${counts.map(({ act, count }) => `${count} ${act}`).join(', ')})`
  return html`<a href="${address('/statements', { who: key, since: period, until: period })}" aria-label="${label}"><title>${label}</title>${parts}</a>`
}

/** Every period from the first to the last, also those in which nothing was said. */
function barsOf(months: readonly Month[]): Bar[] {
  const valid = months.filter(({ month }) => /^\d{4}-\d{2}$/.test(month))
  const [first, last] = [valid[0]?.month, valid.at(-1)?.month]
  if (first === undefined || last === undefined) return []
  const span = indexOf(last) - indexOf(first) + 1
  const size = span <= MOST_BARS ? 7 : 4
  const periods =
    size === 7
      ? Array.from({ length: span }, (_, at) => monthAt(indexOf(first) + at))
      : Array.from({ length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 }, (_, at) =>
          String(Number(first.slice(0, 4)) + at).padStart(4, '0'),
        )
  return periods.slice(-MOST_BARS).map((period) => {
    const within = valid.filter(({ month }) => month.slice(0, size) === period)
    const counts = ACTS.flatMap((act) => {
      const count = within.reduce((sum, one) => sum + (one.act === act ? one.count : 0), 0)
      return count === 0 ? [] : [{ act, count }]
    })
    return { period, counts, total: counts.reduce((sum, { count }) => sum + count, 0) }
  })
}

function indexOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

function monthAt(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
