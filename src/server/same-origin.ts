import { timingSafeEqual } from 'node:crypto'
import { Problem } from './problem.js'

/** Refuses what a page of somebody else sends in a reader's name: it knows no token, and browsers say where it comes from. */
export function refuseForged(headers: Headers, token: string, given: unknown): void {
  refuseForeign(headers)
  if (typeof given === 'string' && sameText(given, token)) return
  throw new Problem(
    'forbidden',
    'The page that sent this is older than the server; open it again, and send it from there',
  )
}

/** What a browser sends for a page of another origin. */
export function refuseForeign(headers: Headers): void {
  const site = headers.get('Sec-Fetch-Site')
  const origin = headers.get('Origin')
  const isForeign = site !== null && site !== 'same-origin' && site !== 'none'
  const isOther =
    origin !== null && origin !== `http://${headers.get('Host')}` && origin !== `https://${headers.get('Host')}`
  if (isForeign || isOther)
    throw new Problem('forbidden', 'This was sent by a page of another origin; use the pages of this server')
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
