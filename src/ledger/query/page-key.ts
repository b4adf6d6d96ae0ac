import { LedgerError } from '../errors.js'

/** Behind which row the next page begins. */
export interface PageKey {
  readonly sort: 'date' | 'relevance'
  readonly moment: number
  readonly report: number
  readonly statement: number
  readonly rank: number
}

/** A page's key as one gives it back: nobody needs to know what is in it. */
export function pageKey({ sort, moment, report, statement, rank }: PageKey): string {
  return Buffer.from(JSON.stringify([sort, moment, report, statement, rank])).toString('base64url')
}

/** Throws `bad-filter` where it is none of ours, or of another order. */
export function readPageKey(text: string, sort: PageKey['sort']): PageKey {
  const parts = parse(text)
  const [order, moment, report, statement, rank] = Array.isArray(parts) ? parts : []
  const isWhole = [moment, report, statement].every(Number.isSafeInteger) && typeof rank === 'number'
  if (isWhole && order === sort) return { sort, moment, report, statement, rank }
  throw new LedgerError('bad-filter', `“${text}” is not the next page of this question; begin with its first`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return null
  }
}
