/** A stretch of a text; `own` where the other side has other words. */
export interface Piece {
  readonly text: string
  readonly own: boolean
}

/** More words would take long; both sides count as wholly other then. */
const MOST_WORDS = 1500

/** Two texts that are nearly the same, each cut into what it has in common with the other and what it has alone, by words. */
export function differences(one: string, other: string): readonly [readonly Piece[], readonly Piece[]] {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return [[{ text: one, own: true }], [{ text: other, own: true }]]
  const [inA, inB] = common(a.map(bare), b.map(bare))
  return [pieces(a, inA), pieces(b, inB)]
}

/** Each word with the white space behind it. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? []
}

/** Which quotation marks an outlet sets, and how it breaks its lines, is no difference. */
function bare(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/["“”„«»]/g, '')
    .replace(/[‘’]/g, "'")
}

/** For each word whether it is part of a longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): readonly [boolean[], boolean[]] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] as number
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const [inA, inB] = [a.map(() => false), b.map(() => false)]
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) inA[i++] = inB[j++] = true
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return [inA, inB]
}

function pieces(words: readonly string[], isCommon: readonly boolean[]): Piece[] {
  const found: Piece[] = []
  for (const [at, word] of words.entries()) {
    const own = !isCommon[at]
    const last = found.at(-1)
    if (last?.own === own) found[found.length - 1] = { text: last.text + word, own }
    else found.push({ text: word, own })
  }
  return found
}
