/**
 * What a terminal would obey or not show: control characters, marks that turn the direction of the line, half characters,
 * and invisible ones but the joiners of emoji and of Persian. Line breaks and tabs are white space and are dealt with as such.
 */
const UNSAFE = /[^\P{Cc}\t\n\r]|(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])\p{Cf}|\p{Cs}/gu

/** Makes text safe to print: each unsafe character is shown as its picture (␛) or its number (\u202e). */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) => pictureOf(character.codePointAt(0) ?? 0))
}

/** Text on one line: safe, with each stretch of white space as one space. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim())
}

function pictureOf(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`
}
