import { mix } from './mix.js'
import { shinglesOf } from './shingles.js'
import type { Words } from './words.js'

/** Words in a shingle. Fewer, and ordinary phrases meet; more, and every changed word tears a larger hole. */
export const SHINGLE = 4
/** Shingles in a window. Two texts that share SHINGLE + WINDOW - 1 = 11 words in a row always share a member of the signature. */
export const WINDOW = 8
/** The order of the minimum is that of hashes mixed with this, so that no text can be written to hide in it by chance alone. */
const SEED = 0x5eed

/**
 * The signature of a report for the search of candidates: the least hash (MinHash, Broder 1997) of every window of WINDOW shingles,
 * each once, ascending. One minimum for a whole report would estimate how alike two whole reports are, and a report of which a
 * fifth is copied would be lost; windows find stretches of any length, with a guarantee (winnowing: Schleimer, Wilkerson and
 * Aiken 2003). About two members for every nine words. Each is a signed integer of 32 bits.
 */
export function signatureOf({ key }: Words): Int32Array {
  const shingles = shinglesOf(key, SHINGLE)
  const chosen = new Set<number>()
  for (let first = 0; first < Math.max(1, shingles.length - WINDOW + 1); ) {
    const at = leastIn(shingles, first, Math.min(shingles.length, first + WINDOW))
    if (at < 0) break
    chosen.add(shingles[at] as number)
    first = nextWindow(shingles, first, at)
  }
  return Int32Array.from(chosen).sort()
}

/** The place of the least in [first, end), the last of equals; -1 where the window is empty. */
function leastIn(shingles: Int32Array, first: number, end: number): number {
  let at = -1
  let least = Number.POSITIVE_INFINITY
  for (let i = first; i < end; i++) {
    const order = orderOf(shingles[i] as number)
    if (order <= least) {
      least = order
      at = i
    }
  }
  return at
}

/** The first window behind this one whose least is another: where a smaller one comes in, or this one falls out. */
function nextWindow(shingles: Int32Array, first: number, at: number): number {
  const least = orderOf(shingles[at] as number)
  let next = first + 1
  while (next <= at && next + WINDOW <= shingles.length) {
    if (orderOf(shingles[next + WINDOW - 1] as number) <= least) break
    next++
  }
  return next
}

function orderOf(shingle: number): number {
  return mix(shingle ^ SEED) >>> 0
}
