import { abilitiesOf } from '../abilities.js'
import type { World } from '../world.js'
import { htmlOutput } from './html.js'
import { jsonOutput } from './json.js'
import { jsonLinesOutput } from './json-lines.js'
import type { Output } from './output.js'
import { terminalOutput } from './terminal.js'

export type { Output } from './output.js'

/** Lines longer than this are tiring to read. */
const READING_WIDTH = 88
/** Where nobody says how wide it is. */
const USUAL_COLUMNS = 80

/** What the command's options say of the output. */
export interface OutputOptions {
  readonly json?: boolean
  readonly jsonl?: boolean
  readonly html?: string
  readonly width?: number
  readonly color: boolean
}

/** The output that the options ask for; the view for people where they ask for none. */
export function createOutput(options: OutputOptions, { stdout, env }: World): Output {
  if (options.json) return jsonOutput(stdout)
  if (options.jsonl) return jsonLinesOutput(stdout)
  if (options.html !== undefined) return htmlOutput(options.html, stdout)
  const width = options.width ?? Math.min(stdout.columns || USUAL_COLUMNS, READING_WIDTH)
  return terminalOutput(stdout, { width, abilities: abilitiesOf(stdout, env, options.color) })
}
