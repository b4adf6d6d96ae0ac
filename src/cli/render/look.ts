import type { Abilities } from './style.js'

/** All that a view needs to know beside the reading. */
export interface Look {
  /** Columns of a line. */
  readonly width: number
  readonly abilities: Abilities
  /** The line colour of each voice. */
  readonly voices: ReadonlyMap<string, number>
}
