import type { Look } from '../render/look.js'
import { renderReading } from '../render/reading.js'
import type { Out } from '../world.js'
import { write } from '../write.js'
import type { Output } from './output.js'

/** Each reading to look at, an empty line between two. */
export function terminalOutput(out: Out, look: Omit<Look, 'voices'>): Output {
  let isFirst = true
  return {
    most: Number.POSITIVE_INFINITY,
    write: async (reading) => {
      await write(out, (isFirst ? '' : '\n') + renderReading(reading, look))
      isFirst = false
    },
    end: async () => {},
  }
}
