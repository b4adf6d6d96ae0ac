const PLAIN = /^[\x20-\x7e]*$/
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A sign of its own that takes two columns: emoji, East Asian scripts, and full-width forms. */
const WIDE =
  /^(?:\p{Emoji_Presentation}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Yi}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6])/u
/** Marks that sit on the sign before; they begin a grapheme only where no sign is. */
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]/u

/** The columns that text takes on a terminal. It must be safe already: no control characters. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += widthOfGrapheme(segment)
  return width
}

/** Cuts text into stretches of at most *most* columns, between the signs as people see them. */
export function* cutToWidth(text: string, most: number): Generator<string> {
  if (PLAIN.test(text)) {
    for (let at = 0; at < text.length; at += most) yield text.slice(at, at + most)
    return
  }
  let begin = 0
  let width = 0
  for (const { segment, index } of graphemes.segment(text)) {
    const next = widthOfGrapheme(segment)
    if (width + next > most && index > begin) {
      yield text.slice(begin, index)
      begin = index
      width = 0
    }
    width += next
  }
  if (begin < text.length) yield text.slice(begin)
}

/** Text of at most *most* columns, with `…` where it was cut; at a space where one is near. */
export function shorten(text: string, most: number): string {
  if (text.length <= most && widthOf(text) <= most) return text
  const [cut = ''] = cutToWidth(text, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${space > cut.length - 16 ? cut.slice(0, Math.max(space, 1)) : cut}…`
}

function widthOfGrapheme(grapheme: string): number {
  if (WITHOUT_WIDTH.test(grapheme)) return 0
  return WIDE.test(grapheme) || grapheme.includes('\ufe0f') ? 2 : 1
}
