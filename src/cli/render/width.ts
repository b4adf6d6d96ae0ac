const PLAIN = /^[\x20-\x7e]*$/
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** The segmenter copies its text for every sign that it finds (in Node 20), so that it gets only as much at once. */
const BLOCK = 128
/** A word that is longer may be cut: to leave all of it out would leave too little. */
const LONG_WORD = 16

/** Characters that join those beside them to one sign. Where a text has none, each character is a sign. */
const JOINING = /[\p{M}\p{Cf}\p{Regional_Indicator}\p{Emoji_Modifier}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u

/** A sign of its own that takes two columns: emoji, East Asian scripts, and full-width forms. */
const WIDE =
  /^(?:\p{Emoji_Presentation}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Yi}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6])/u
/** Marks that sit on the sign before; they begin a grapheme only where no sign is. */
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]/u

/** The columns that text takes on a terminal. It must be safe already: no control characters. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length
  let width = 0
  for (const grapheme of graphemes(text)) width += widthOfGrapheme(grapheme)
  return width
}

/** Cuts text into stretches of at most *most* columns, between the signs as people see them. */
export function* cutToWidth(text: string, most: number): Generator<string> {
  if (PLAIN.test(text)) {
    for (let at = 0; at < text.length; at += most) yield text.slice(at, at + most)
    return
  }
  let line = ''
  let width = 0
  for (const grapheme of graphemes(text)) {
    const next = widthOfGrapheme(grapheme)
    if (width + next > most && line !== '') {
      yield line
      line = ''
      width = 0
    }
    line += grapheme
    width += next
  }
  if (line !== '') yield line
}

/** Text of at most *most* columns, with `…` where it was cut; at a space where one is near. */
export function shorten(text: string, most: number): string {
  if (text.length <= most && widthOf(text) <= most) return text
  const [cut = ''] = cutToWidth(text, most - 1)
  const space = text[cut.length] === ' ' ? cut.length : cut.lastIndexOf(' ')
  return `${space > 0 && cut.length - space < LONG_WORD ? cut.slice(0, space) : cut}…`
}

/** The signs of a text as people see them, each with its accents. One of more than a block is taken in pieces. */
function* graphemes(text: string): Generator<string> {
  let at = 0
  while (at < text.length) {
    const found = signsOf(text.slice(at, at + BLOCK))
    // What stands last in a block may go on in the next.
    const whole = at + BLOCK >= text.length || found.length === 1 ? found : found.slice(0, -1)
    yield* whole
    at += whole.reduce((sum, segment) => sum + segment.length, 0)
  }
}

function signsOf(block: string): string[] {
  return JOINING.test(block) ? Array.from(segmenter.segment(block), ({ segment }) => segment) : Array.from(block)
}

function widthOfGrapheme(grapheme: string): number {
  if (WITHOUT_WIDTH.test(grapheme)) return 0
  return WIDE.test(grapheme) || grapheme.includes('\ufe0f') ? 2 : 1
}
