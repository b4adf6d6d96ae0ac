import type { AnyResource } from '../resource.js'
import { about } from './about.js'
import { copy } from './copy.js'
import { home } from './home.js'
import { outlet } from './outlet.js'
import { relays } from './relays.js'
import { report } from './report.js'
import { statements } from './statements.js'
import { voice } from './voice.js'
import { voices } from './voices.js'

/** All that can be asked for, in the order of the reference. */
export const RESOURCES: readonly AnyResource[] = [home, statements, report, voices, voice, outlet, copy, relays, about]
