// @ts-check
// The words of a piece of HTML, line by line: the same for the gold and for every tool.
import { Parser } from 'htmlparser2'

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** @param {string} html @returns {string[]} */
export function linesOf(html) {
  let text = ''
  let hidden = 0
  /** @param {string} tag */
  const isHidden = (tag) => tag === 'script' || tag === 'style'
  const parser = new Parser({
    onopentag(tag) {
      if (isHidden(tag)) hidden++
      if (!INLINE.has(tag)) text += '\n'
    },
    ontext(words) {
      if (hidden === 0) text += words.replace(/\s+/g, ' ')
    },
    onclosetag(tag) {
      if (isHidden(tag)) hidden--
      if (!INLINE.has(tag)) text += '\n'
    },
  })
  parser.end(html)
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
