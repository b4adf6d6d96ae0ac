/** Hashes of 32 bits: the same on every machine, and small enough for an `integer` column. */

/** The last step of MurmurHash3 (Appleby 2011, public domain): every bit of the input moves every bit of the output. */
export function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** FNV-1a (Fowler, Noll, Vo 1991, public domain) over the UTF-16 units of a word, mixed. */
export function hashWord(word: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return mix(h)
}

/** The hash of a sequence one longer. The order of its members counts. */
export function hashMore(hash: number, next: number): number {
  return mix(Math.imul(hash, 31) + next)
}
