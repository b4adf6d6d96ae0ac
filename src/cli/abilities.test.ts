import { expect, it } from 'vitest'
import { abilitiesOf } from './abilities.js'
import type { Out, World } from './world.js'

const TERMINAL = { isTTY: true } as Out
const PIPE = {} as Out

it.each<[string, Out, World['env'], boolean, number]>([
  ['a terminal', TERMINAL, { TERM: 'xterm' }, true, 16],
  ['a terminal with more colours', TERMINAL, { TERM: 'xterm-256color' }, true, 256],
  ['a terminal with all colours', TERMINAL, { TERM: 'xterm', COLORTERM: 'truecolor' }, true, 256],
  ['a terminal that is dumb', TERMINAL, { TERM: 'dumb' }, true, 0],
  ['a pipe', PIPE, { TERM: 'xterm' }, true, 0],
  ['NO_COLOR', TERMINAL, { NO_COLOR: '1' }, true, 0],
  ['NO_COLOR that is empty', TERMINAL, { NO_COLOR: '' }, true, 16],
  ['FORCE_COLOR on a pipe', PIPE, { FORCE_COLOR: '1' }, true, 16],
  ['FORCE_COLOR=0', TERMINAL, { FORCE_COLOR: '0' }, true, 0],
  ['FORCE_COLOR and NO_COLOR', PIPE, { FORCE_COLOR: '1', NO_COLOR: '1' }, true, 16],
  ['--no-color and FORCE_COLOR', TERMINAL, { FORCE_COLOR: '1' }, false, 0],
])('%s', (_, out, env, wantsColour, colours) => {
  expect(abilitiesOf(out, env, wantsColour).colours).toBe(colours)
})

it.each<[World['env'], boolean]>([
  [{ TERM: 'xterm-256color' }, false],
  [{ TERM: 'xterm-kitty' }, true],
  [{ TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app' }, true],
  [{ TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal' }, false],
  [{ TERM: 'xterm-256color', VTE_VERSION: '7006' }, true],
  [{ TERM: 'xterm-256color', VTE_VERSION: '5002' }, false],
  [{ TERM: 'tmux-256color', TERM_PROGRAM: 'WezTerm' }, false],
])('with %j lines have colours of their own: %s', (env, expected) => {
  expect(abilitiesOf(TERMINAL, env, true).underlineColours).toBe(expected)
})
