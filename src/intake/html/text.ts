/** What is not seen and says nothing: soft hyphens, zero-width spaces, byte order marks. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g
/** Layout, whichever way it is written: blanks, tabs, no-break and other spaces of Unicode. */
const SPACES = /[\s\u0085\u180e]+/g
/** Control characters that are no layout, and halves of characters. */
const BROKEN = /\p{Cc}|\p{Cs}/gu

/**
 * The one way in which words of a page become a report's text: runs of white space are one space, what is not seen is left
 * out; letters, quotation marks, dashes, joiners and marks of direction stay as they are.
 */
export function normalise(text: string): string {
  return text.replace(UNSEEN, '').replace(SPACES, ' ').replace(BROKEN, '').trim()
}

/** The same for text whose line breaks are meant. */
export function normaliseLines(text: string): string {
  return text.split('\n').map(normalise).filter(Boolean).join('\n')
}
