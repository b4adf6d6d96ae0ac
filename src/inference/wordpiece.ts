/** Word pieces as BERT's uncased tokenizer makes them. The verify step holds this to the `tokenizers` package on hard strings. */

const LONGEST_WORD = 100
/** Words whose pieces are remembered; news repeats itself. */
const REMEMBERED = 50_000

export class WordPiece {
  readonly #ids: ReadonlyMap<string, number>
  readonly #unknown: number
  readonly #known = new Map<string, readonly number[]>()

  constructor(vocabulary: readonly string[], unknown: number) {
    this.#ids = new Map(vocabulary.map((piece, id) => [piece, id]))
    this.#unknown = unknown
  }

  /** The ids of a word's pieces; one unknown piece where the vocabulary cannot spell it. */
  pieces(word: string): readonly number[] {
    const known = this.#known.get(word)
    if (known) return known
    const found = this.#split(normalize(word))
    if (this.#known.size >= REMEMBERED) this.#known.clear()
    this.#known.set(word, found)
    return found
  }

  /** Greedy: the longest piece of the vocabulary first. */
  #split(word: string): number[] {
    const characters = [...word]
    if (characters.length === 0 || characters.length > LONGEST_WORD) return [this.#unknown]
    const ids: number[] = []
    for (let begin = 0; begin < characters.length; ) {
      let end = characters.length
      let id: number | undefined
      for (; end > begin; end--) {
        id = this.#ids.get((begin > 0 ? '##' : '') + characters.slice(begin, end).join(''))
        if (id !== undefined) break
      }
      if (id === undefined) return [this.#unknown]
      ids.push(id)
      begin = end
    }
    return ids
  }
}

/** Without control characters and accents, in lower case, character by character (a final sigma is no exception). */
export function normalize(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word
  let lower = ''
  for (const character of word
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/gu, '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, ''))
    lower += character.toLowerCase()
  return lower
}
