import type { Out } from '../world.js'
import { write } from '../write.js'
import type { Output } from './output.js'

/** A reading a line. */
export function jsonLinesOutput(out: Out): Output {
  return {
    most: Number.POSITIVE_INFINITY,
    write: (reading) => write(out, `${JSON.stringify(reading)}\n`),
    end: async () => {},
  }
}
