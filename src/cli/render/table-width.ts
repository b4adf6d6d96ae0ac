import type { World } from '../world.js'

/** Where nobody says how wide it is, as in a file. */
const USUAL = 100

/** The columns that a table may take: all of the terminal, which is what tables are wide for. */
export function tableWidth({ stdout }: World, asked: number | undefined): number {
  return asked ?? (stdout.columns || USUAL)
}
