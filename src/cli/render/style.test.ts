import { expect, it } from 'vitest'
import { type Abilities, paint, type Style } from './style.js'

const FULL: Abilities = { colours: 256, underlineColours: true }

it.each<[Style, Abilities, string]>([
  [{ colour: 33, bold: true }, FULL, '\x1b[1;38;5;33mx\x1b[0m'],
  [{ colour: 4, dim: true }, FULL, '\x1b[2;34mx\x1b[0m'],
  [{ colour: 12 }, FULL, '\x1b[94mx\x1b[0m'],
  [{ underline: true, underlineColour: 208 }, FULL, '\x1b[4;58:5:208mx\x1b[0m'],
  [{ underline: true, underlineColour: 208 }, { colours: 16, underlineColours: false }, '\x1b[4mx\x1b[0m'],
  [{ underlineColour: 208 }, FULL, 'x'],
  [{}, FULL, 'x'],
  [{ colour: 33, bold: true }, { colours: 0, underlineColours: false }, 'x'],
])('paints %j', (style, abilities, painted) => {
  expect(paint('x', style, abilities)).toBe(painted)
})
