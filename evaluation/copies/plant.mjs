// @ts-check
// Pairs of reports with planted copies, made anew from the corpora at every run; nothing of them is kept.
import { chanceOf } from './chance.mjs'
import { changeWords, cutClause, restyle, sentencesOf, wordCount } from './edit.mjs'
import { settings } from './settings.mjs'

/**
 * @typedef {import('./corpus.mjs').Carrier} Carrier
 * @typedef {readonly [number, number]} Span
 * @typedef {{ kind: string, first: Span, second: Span }} Passage
 * @typedef {{ first: Carrier, second: Carrier, source: string | null, passages: Passage[], setting: string }} Pair `first` is the earlier one
 * @typedef {{ words: string, from: Span | null, kind: string, joined: boolean }} Piece
 */

const SEED = 20261124
/** Words that an outlet's own sentence must have to be planted, as in the definition of a copy. */
const LEAST_WORDS = 14
const LEAST_PROSE = 8

/** @param {readonly Carrier[]} carriers @param {number} count @returns {Pair[]} */
export function plantPairs(carriers, count) {
  const chance = chanceOf(SEED)
  const long = carriers.filter(({ text }) => sentencesOf(text).length >= 20)
  return Array.from({ length: count }, (_, number) => {
    const source = chance.pick(long)
    const host = chance.pick(long.filter(({ outlet, id }) => outlet !== source.outlet && id !== source.id))
    return number % 5 === 4 ? plantQuotation(source, host, number, chance) : plantProse(source, host, number, chance)
  })
}

/** @param {Carrier} source @param {Carrier} host @param {number} number @param {import('./chance.mjs').Chance} chance */
function plantProse(source, host, number, chance) {
  const share = 0.2 + 0.7 * chance.next()
  const size = chance.whole(200, 700)
  const runs = chooseRuns(source.text, size * share, host.text, chance)
  const own = ownPieces(host.text, size * (1 - share), chance)
  const setting = settings(source, host, chance)
  const pieces = interleave(chance.happens(0.5) ? chance.shuffle(runs) : runs, own, chance)
  const { text, passages } = write([...setting.before, ...pieces, ...setting.behind])
  const second = { ...setting.copy, id: `planted-${number}`, text }
  return { first: setting.source, second, source: source.id, passages, setting: setting.name }
}

/** @param {Carrier} source @param {Carrier} host @param {number} number @param {import('./chance.mjs').Chance} chance */
function plantQuotation(source, host, number, chance) {
  const quotations = [...source.text.matchAll(/[“"]([^”"\n]{90,400})[,.?!]?[”"]/g)]
  const own = ownPieces(host.text, 300, chance)
  /** @type {Piece[]} */
  const pieces = quotations.slice(0, 2).flatMap((match) => {
    const begin = match.index + 1
    const words = /** @type {string} */ (match[1])
    /** @type {Span} */
    const from = [begin, begin + words.length]
    return [
      { words: '“', from: null, kind: 'own', joined: false },
      { words, from, kind: 'quotation', joined: true },
      { words: `,” the speaker told ${host.outlet} at the gate.`, from: null, kind: 'own', joined: true },
    ]
  })
  const { text, passages } = write([...own.slice(0, 4), ...pieces, ...own.slice(4)])
  const second = { ...host, id: `planted-${number}`, text, added: 1e6 }
  return { first: source, second, source: null, passages, setting: 'quotation' }
}

/** Runs of neighbouring sentences, edited, until there are enough words.
 * @param {string} text @param {number} size @param {string} otherText @param {import('./chance.mjs').Chance} chance */
function chooseRuns(text, size, otherText, chance) {
  const sentences = sentencesOf(text)
  const vocabulary = otherText.match(/\p{L}{3,}/gu) ?? ['other']
  const rate = chance.pick([0, 0.03, 0.06, 0.1])
  /** @type {Piece[][]} */
  const runs = []
  for (let at = chance.whole(0, 3), words = 0; at < sentences.length && words < size; at += chance.whole(0, 2)) {
    const length = chance.whole(1, 6)
    const chosen = sentences.slice(at, at + length).filter((_, i) => i === 0 || !chance.happens(0.1))
    at += length
    if (!isEnough(chosen)) continue
    const run = chosen.map(({ begin, end, words: own }) => edited(own, [begin, end], rate, vocabulary, chance))
    words += run.reduce((sum, piece) => sum + wordCount(piece.words), 0)
    runs.push(run)
  }
  return runs
}

/** A run must say something outside quotation marks. @param {readonly { words: string }[]} run */
function isEnough(run) {
  const all = run.map(({ words }) => words).join(' ')
  const bare = all.replaceAll(/[“"][^”"]*(?:[”"]|$)|''.*?(?:''|$)/g, '')
  return wordCount(all) >= LEAST_WORDS && wordCount(bare) >= LEAST_PROSE + 4
}

/** @param {string} words @param {Span} from @param {number} rate @param {readonly string[]} vocabulary @param {import('./chance.mjs').Chance} chance */
function edited(words, from, rate, vocabulary, chance) {
  const whole = restyle(words)
  const cut = chance.happens(0.1) ? cutClause(whole) : whole
  const end = cut === whole ? from[1] : from[0] + cut.length - 1
  return {
    words: changeWords(cut, rate, vocabulary, chance),
    from: /** @type {Span} */ ([from[0], end]),
    kind: 'prose',
    joined: true,
  }
}

/** @param {string} text @param {number} size @param {import('./chance.mjs').Chance} chance @returns {Piece[]} */
function ownPieces(text, size, chance) {
  const sentences = sentencesOf(text)
  const begin = chance.whole(0, sentences.length >> 1)
  const pieces = []
  for (let at = begin, words = 0; at < sentences.length && words < size; at++) {
    const own = /** @type {{ words: string }} */ (sentences[at]).words
    words += wordCount(own)
    pieces.push({ words: own, from: null, kind: 'own', joined: chance.happens(0.7) })
  }
  return pieces
}

/** @param {Piece[][]} runs @param {Piece[]} own @param {import('./chance.mjs').Chance} chance @returns {Piece[]} */
function interleave(runs, own, chance) {
  const places = runs.map(() => chance.whole(0, own.length)).sort((a, b) => a - b)
  const merged = chance.happens(0.5)
  /** @type {Piece[]} */
  const pieces = []
  for (let at = 0, run = 0; at <= own.length; at++) {
    while (run < runs.length && places[run] === at) pieces.push(...begun(/** @type {Piece[]} */ (runs[run++]), merged))
    if (at < own.length) pieces.push(/** @type {Piece} */ (own[at]))
  }
  return pieces
}

/** @param {Piece[]} run @param {boolean} merged @returns {Piece[]} */
function begun([first, ...rest], merged) {
  return first ? [{ ...first, joined: merged }, ...rest] : []
}

/** @param {readonly Piece[]} pieces @returns {{ text: string, passages: Passage[] }} */
function write(pieces) {
  let text = ''
  /** @type {Passage[]} */
  const passages = []
  for (const { words, from, kind, joined } of pieces) {
    if (text !== '') text += !joined ? '\n\n' : kind === 'quotation' || words.startsWith(',”') ? '' : ' '
    const begin = text.length
    text += words
    if (from) passages.push({ kind, first: from, second: [begin, text.length] })
  }
  return { text, passages }
}
