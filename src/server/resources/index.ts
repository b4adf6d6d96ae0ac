import type { AnyResource } from '../resource.js'
import { about } from './about.js'
import { report } from './report.js'

/** All that can be asked for, in the order of the reference. */
export const RESOURCES: readonly AnyResource[] = [report, about]
