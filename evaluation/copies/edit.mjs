// @ts-check
// What an editor does to a sentence that is taken over: words changed, put in, taken out, a clause cut off.

/** @typedef {import('./chance.mjs').Chance} Chance */

/** The sentences of a text with their places, in order; a line break ends one. @param {string} text */
export function sentencesOf(text) {
  return [...text.matchAll(/[^\n.!?]+(?:[.!?](?![\s"”’'])[^\n.!?]*)*[.!?]*["”’']*/g)]
    .map((match) => {
      const words = match[0].trim()
      const begin = match.index + match[0].indexOf(words)
      return { begin, end: begin + words.length, words }
    })
    .filter(({ words }) => /\p{L}/u.test(words))
}

/** @param {string} words */
export function wordCount(words) {
  return words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

/**
 * Quotation marks stay: an editor keeps them in pairs.
 * @param {string} sentence
 * @param {number} rate the share of words that are changed
 * @param {readonly string[]} vocabulary words to put in
 * @param {Chance} chance
 */
export function changeWords(sentence, rate, vocabulary, chance) {
  return sentence
    .split(' ')
    .flatMap((word) => {
      if (!chance.happens(rate) || /[“”"']/.test(word)) return [word]
      const kind = chance.whole(0, 3)
      return kind === 0 ? [] : kind === 1 ? [word, chance.pick(vocabulary)] : [chance.pick(vocabulary)]
    })
    .join(' ')
}

/** Cuts off what stands behind the last comma, where enough is left. @param {string} sentence */
export function cutClause(sentence) {
  const comma = sentence.lastIndexOf(', ')
  return comma > 0 && wordCount(sentence.slice(0, comma)) >= 12 ? `${sentence.slice(0, comma)}.` : sentence
}

/** Marks as another outlet sets them. @param {string} sentence */
export function restyle(sentence) {
  return sentence.replaceAll(/[“”]/g, '"').replaceAll('’', "'").replaceAll(' – ', ' - ').replaceAll(' percent', '%')
}
