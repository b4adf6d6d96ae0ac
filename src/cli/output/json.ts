import type { Reading } from '../../index.js'
import type { Out } from '../world.js'
import { write } from '../write.js'
import type { Output } from './output.js'

/** One reading, pretty-printed. It waits for the end, because a second report would make two documents of one. */
export function jsonOutput(out: Out): Output {
  let only: Reading | undefined
  return {
    most: 1,
    write: async (reading) => {
      only = reading
    },
    end: () => write(out, `${JSON.stringify(only, null, 2)}\n`),
  }
}
