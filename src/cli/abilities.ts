import type { Abilities } from './render/style.js'
import type { Out, World } from './world.js'

const NONE: Abilities = { colours: 0, underlineColours: false }

/** Terminals that colour the line apart from the words, by the names that they give of themselves. */
const LINE_COLOURS = /kitty|wezterm|ghostty|foot|alacritty|contour|iterm|vscode|mintty|konsole/i
/** Terminals built on VTE (GNOME's and others) do it from 0.52 on. */
const VTE = 5200

/**
 * What the terminal at *out* shows. `--no-color` counts more than `FORCE_COLOR`, that more than `NO_COLOR`, and without any of
 * them a terminal gets colours and a file or a pipe gets none.
 */
export function abilitiesOf(out: Out, env: World['env'], wantsColour: boolean): Abilities {
  if (!wantsColour || !isColoured(out, env)) return NONE
  return { colours: hasFixedColours(env) ? 256 : 16, underlineColours: hasLineColours(env) }
}

function isColoured(out: Out, { FORCE_COLOR, NO_COLOR, TERM }: World['env']): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  return out.isTTY === true && TERM !== 'dumb'
}

function hasFixedColours({ COLORTERM = '', TERM = '', TERM_PROGRAM = '', WT_SESSION }: World['env']): boolean {
  return (
    /truecolor|24bit/i.test(COLORTERM) ||
    /256|direct|kitty|ghostty/i.test(TERM) ||
    TERM_PROGRAM !== '' ||
    WT_SESSION !== undefined
  )
}

/** Inside tmux or screen nobody knows what is outside. */
function hasLineColours({ TERM = '', TERM_PROGRAM = '', VTE_VERSION, WT_SESSION }: World['env']): boolean {
  if (/^(?:tmux|screen)/.test(TERM)) return false
  return LINE_COLOURS.test(`${TERM} ${TERM_PROGRAM}`) || Number(VTE_VERSION ?? 0) >= VTE || WT_SESSION !== undefined
}
