import type { Act, Statement } from '../../reading/types.js'
import type { Abilities } from './style.js'

/** A colour for each act: of the fixed 256, in the middle of light and dark so that both grounds show it; and of the sixteen. */
const ACT_COLOURS: Readonly<Record<Act, readonly [fixed: number, own: number]>> = {
  assert: [33, 4],
  deny: [167, 1],
  demand: [172, 3],
  accuse: [134, 5],
  commit: [71, 2],
  judge: [37, 6],
  withhold: [245, 8],
  ask: [99, 12],
}

/** Colours for the lines under words, far apart from each other. */
const VOICE_COLOURS = [208, 75, 113, 205, 141, 43, 220, 246] as const

/** The colour of an act's words on this terminal. */
export function actColour(act: Act, { colours }: Abilities): number {
  return ACT_COLOURS[act][colours === 256 ? 0 : 1]
}

/** A line colour for each voice that a claim starts with, in the order they speak. `?` has none: it may be anybody. */
export function voiceColours(statements: readonly Statement[]): ReadonlyMap<string, number> {
  const names = new Set(statements.map(originOf).filter((who) => who !== '?'))
  return new Map([...names].map((who, at) => [who, VOICE_COLOURS[at % VOICE_COLOURS.length] ?? VOICE_COLOURS[0]]))
}

/** The voice that the claim starts with. */
export function originOf({ chain }: Statement): string {
  return chain.at(-1)?.who ?? '?'
}
