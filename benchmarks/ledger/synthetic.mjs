// @ts-check
// Readings that nobody read: reports put together from the words of examples/, with the marks of a real reading. The same number
// gives the same reading.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/stamp.mjs'

/** @typedef {import('../../src/reading/types.js').Reading} Reading */
/** @typedef {import('../../src/reading/types.js').Statement} Statement */
/** @typedef {[role: string, standing: import('../../src/reading/types.js').Standing]} Role */

const STATEMENTS = 12
const ACTS = /** @type {const} */ (['assert', 'deny', 'demand', 'accuse', 'commit', 'judge', 'withhold', 'ask'])
/** How often each act stands in the examples, in percent; the cue that goes with it. */
const ACT_SHARES = [62, 6, 8, 4, 5, 9, 3, 3]
const CUES = ['said', 'denied', 'demanded', 'claimed', 'promised', 'thought', 'would not say', 'asked']
const OUTLETS = 200
const FIRST_DAY = Date.UTC(2010, 0, 1)
const DAYS = 5000

const texts = readFileSync(join(root, 'examples/reports.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => /** @type {string} */ (JSON.parse(line).text))
/** With repetitions, so that words come as often as in the examples. */
export const vocabulary = texts.join(' ').match(/\p{L}[\p{L}’'-]*/gu) ?? []
const capitals = [...new Set(vocabulary.filter((word) => /^\p{Lu}\p{Ll}{3,}/u.test(word)))]

/**
 * The reading of the *number*th report.
 * @param {number} number
 * @returns {Reading}
 */
export function syntheticReading(number) {
  const random = generator(number)
  const many = 8 + random(2 * (STATEMENTS - 8) + 1)
  let text = `${words(random, 8)}\n\n`
  /** @type {Statement[]} */
  const statements = []
  /** @type {{ span: [number, number], role: 'headline' | 'paragraph' }[]} */
  const passages = [{ span: [0, text.length - 2], role: 'headline' }]
  for (let i = 0; i < many; i++) {
    const at = text.length
    const statement = makeStatement(random, at)
    statements.push(statement.statement)
    text += statement.sentence
    passages.push({ span: [at, text.length], role: 'paragraph' })
    text += `\n\n${words(random, 25)}.\n\n`
  }
  const day = new Date(FIRST_DAY + random(DAYS) * 86_400_000).toISOString().slice(0, 10)
  return {
    id: `synthetic-${number}`,
    text,
    outlet: `The ${capitals[skewed(random, OUTLETS)]} Courier`,
    url: `https://example.org/${number}`,
    published: day,
    passages,
    statements,
    dropped: [],
    model: { name: 'synthetic', version: '1' },
  }
}

/**
 * The name of the *rank*th most quoted voice.
 * @param {number} rank
 */
export function speakerName(rank) {
  const first = capitals[rank % 97]
  return `${first} ${capitals[(rank * 7) % capitals.length]} ${rank}`
}

/** @param {(below: number) => number} random */
function makeStatement(random, /** @type {number} */ at) {
  const act = actAt(random(100))
  const cue = CUES[ACTS.indexOf(act)] ?? 'said'
  const who = speakerName(skewed(random, 30_000))
  const content = words(random, 6 + random(18))
  const relay = random(10) === 0 ? `The ${capitals[skewed(random, 50)]} agency` : null
  const before = relay === null ? '' : `${relay} reported that `
  const sentence = `${before}${who} ${cue} ${content}.`
  const start = at + before.length
  /** @type {[number, number]} */
  const whoSpan = [start, start + who.length]
  const begin = whoSpan[1] + 1 + cue.length + 1
  /** @type {import('../../src/reading/types.js').Voice} */
  const voice = { span: whoSpan, who, standing: 'person', basis: 'own-words', whoSpan }
  /** @type {import('../../src/reading/types.js').Voice[]} */
  const chain = [voice]
  if (relay !== null) {
    /** @type {[number, number]} */
    const span = [at, at + relay.length]
    chain.unshift({ span, who: relay, standing: 'outlet', basis: 'own-words', whoSpan: span })
  }
  /** @type {Statement} */
  const statement = {
    content: [[begin, begin + content.length]],
    cue: [[whoSpan[1] + 1, begin - 1]],
    chain,
    act,
    quotation: random(4) === 0 ? 'direct' : 'indirect',
    confidence: random(1000) / 1000,
    words: content,
  }
  return { sentence, statement }
}

function actAt(/** @type {number} */ percent) {
  let sum = 0
  const at = ACT_SHARES.findIndex((share) => {
    sum += share
    return percent < sum
  })
  return ACTS[at] ?? 'assert'
}

/** @param {(below: number) => number} random */
function words(random, /** @type {number} */ count) {
  return Array.from({ length: count }, () => vocabulary[random(vocabulary.length)]).join(' ')
}

/** Few are quoted often and many once (Zipf's law, roughly). */
function skewed(/** @type {(below: number) => number} */ random, /** @type {number} */ most) {
  return Math.floor(most ** (random(1_000_000) / 1_000_000)) - 1
}

/** A generator of its own for each number (mulberry32). */
function generator(/** @type {number} */ seed) {
  let state = (seed + 1) * 0x9e3779b1
  return (/** @type {number} */ below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}
