import type { Act, Quotation, Standing } from '../reading/types.js'

/** A sign for each standing, so that it can be told at a glance and without colour. */
export const STANDING_SIGNS: Readonly<Record<Standing, string>> = {
  person: '●',
  institution: '■',
  unnamed: '○',
  document: '▤',
  outlet: '◆',
  diffuse: '∼',
}

/** What each act means, for those who have not read the concepts. */
export const ACT_MEANINGS: Readonly<Record<Act, string>> = {
  assert: 'says or reports',
  deny: 'denies or rejects',
  demand: 'calls for or orders',
  accuse: 'blames or accuses',
  commit: 'promises or plans',
  judge: 'thinks, hopes or warns',
  withhold: 'declines to say',
  ask: 'asks',
}

/** Quotation kinds worth telling; the common one goes without saying. */
export const QUOTATION_WORDS: Readonly<Record<Quotation, string | null>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: null,
}

/** Below this a statement is rather wrong than right, and says so. */
export const LOW_CONFIDENCE = 0.5

/** `1 report`, `3 reports`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
