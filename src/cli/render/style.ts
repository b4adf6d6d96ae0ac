/** How some text looks. Colours are the terminal's numbers: 0 to 15 are its own, up to 255 the fixed ones. */
export interface Style {
  readonly colour?: number
  readonly bold?: boolean
  readonly dim?: boolean
  readonly underline?: boolean
  /** Only few terminals colour the line apart from the words. */
  readonly underlineColour?: number
}

/** What the terminal shows. */
export interface Abilities {
  /** None at all, its own sixteen, or the fixed 256. */
  readonly colours: 0 | 16 | 256
  readonly underlineColours: boolean
}

export const PLAIN: Style = {}

const RESET = '\x1b[0m'

/** Puts *style* around text, as far as the terminal shows it. */
export function paint(text: string, style: Style, abilities: Abilities): string {
  if (abilities.colours === 0) return text
  const codes = codesOf(style, abilities)
  return codes.length === 0 ? text : `\x1b[${codes.join(';')}m${text}${RESET}`
}

function codesOf({ colour, bold, dim, underline, underlineColour }: Style, abilities: Abilities): string[] {
  const codes: string[] = []
  if (bold) codes.push('1')
  if (dim) codes.push('2')
  if (underline) codes.push('4')
  if (colour !== undefined) codes.push(foreground(colour))
  // Colons and not semicolons: a terminal that does not know the code then leaves out the whole of it, and never blinks.
  if (underline && underlineColour !== undefined && abilities.underlineColours) codes.push(`58:5:${underlineColour}`)
  return codes
}

function foreground(colour: number): string {
  if (colour < 8) return `${30 + colour}`
  return colour < 16 ? `${82 + colour}` : `38;5;${colour}`
}
