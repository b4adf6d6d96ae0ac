// @ts-check
// What is known of the two reports of a planted pair: dates, order, agency. Which one is the source must be told from it.

/** @typedef {import('./corpus.mjs').Carrier} Carrier */

/** @param {string} words */
const own = (words) => ({ words, from: null, kind: 'own', joined: false })

/** @param {string} date @param {number} days */
function daysAfter(date, days) {
  const time = new Date(`${date}T00:00:00Z`)
  time.setUTCDate(time.getUTCDate() + days)
  return time.toISOString().slice(0, 10)
}

/**
 * @param {Carrier} source @param {Carrier} host @param {import('./chance.mjs').Chance} chance
 * @returns {{ name: string, source: Carrier, copy: Carrier, before: any[], behind: any[] }}
 */
export function settings(source, host, chance) {
  const date = /** @type {string} */ (source.published)
  const early = chance.happens(0.5)
  /** The order in which the two were added is no help but in the second setting. */
  const added = early ? -1 : 1e6
  const name = chance.pick(['dates', 'dates', 'dates', 'order', 'agency', 'agency', 'outlet'])
  const base = { name, source, copy: { ...host, published: date, added }, before: [], behind: [] }
  if (name === 'dates') return { ...base, copy: { ...base.copy, published: daysAfter(date, chance.whole(1, 9)) } }
  if (name === 'order')
    return { ...base, copy: { ...base.copy, published: chance.pick([date, date.slice(0, 7)]), added: 1e6 } }
  if (name === 'outlet') return { ...base, before: [own(`The affair is not over, ${source.outlet} reported.`)] }
  const agency = { ...source, outlet: chance.pick(['Associated Press', 'AP', 'The Associated Press']) }
  const before = chance.happens(0.5) ? [own('TARN (AP) — The river rose again.')] : []
  const behind = before.length ? [] : [own('The Associated Press contributed to this report.')]
  return { ...base, source: agency, before, behind, copy: { ...base.copy, published: daysAfter(date, early ? -1 : 0) } }
}
