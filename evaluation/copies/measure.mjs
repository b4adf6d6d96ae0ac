// @ts-check
// Copies found against copies planted or judged: spans by characters on both sides, direction by pairs.
import { readFileSync } from 'node:fs'
import { findCopies, findWords, MemoryIndex, signatureOf } from '../../dist/ledger/copies/index.js'
import { plantPairs } from './plant.mjs'
import { compareSpans, rates } from './score.mjs'

/**
 * @typedef {import('./corpus.mjs').Carrier} Carrier
 * @typedef {import('./plant.mjs').Pair} Pair
 * @typedef {import('../../dist/ledger/copies/index.js').Copy} Copy
 * @typedef {{ pair: Pair, copies: Copy[], candidate: boolean }} Outcome
 */

const PLANTED = 300

/** @param {readonly Carrier[]} carriers @returns {Outcome[]} */
export function findPlanted(carriers) {
  const index = new MemoryIndex()
  for (const carrier of carriers) index.put(carrier.id, signatureOf(findWords(carrier.text)))
  return plantPairs(carriers, PLANTED).map((pair) => {
    const candidates = index.sharing(signatureOf(findWords(pair.second.text)))
    const candidate = candidates.some(({ report }) => report === pair.first.id)
    return { pair, candidate, copies: candidate ? findCopies(pair.second, [pair.first]) : [] }
  })
}

/** Goes through the corpora in the order of their dates, as a ledger would. @param {readonly Carrier[]} carriers @returns {Outcome[]} */
export function findJudged(carriers) {
  const byId = new Map(carriers.map((carrier) => [carrier.id, carrier]))
  /** @param {string} id */
  const carrierOf = (id) => /** @type {Carrier} */ (byId.get(id))
  const judged = JSON.parse(readFileSync(new URL('judged.json', import.meta.url), 'utf8'))
  const wanted = new Set(judged.map((/** @type {any} */ { second }) => second))
  const index = new MemoryIndex()
  const copies = new Map()
  const candidates = new Map()
  for (const carrier of carriers) {
    const signature = signatureOf(findWords(carrier.text))
    if (wanted.has(carrier.id)) {
      const others = index.sharing(signature).map(({ report }) => report)
      candidates.set(carrier.id, others)
      copies.set(carrier.id, findCopies(carrier, others.map(carrierOf)))
    }
    index.put(carrier.id, signature)
  }
  return judged.map((/** @type {any} */ { first, second, source, passages }) => ({
    pair: { first: carrierOf(first), second: carrierOf(second), source: source ?? null, passages, setting: 'judged' },
    candidate: candidates.get(second).includes(first),
    copies: copies.get(second).filter((/** @type {Copy} */ copy) => copy.report === first || copy.source === first),
  }))
}

/** Every other pair is for tuning; the rest is what counts. @param {readonly Outcome[]} outcomes */
export function figuresOfHalves(outcomes) {
  const half = (/** @type {number} */ rest) => figuresOf(outcomes.filter((_, i) => i % 2 === rest))
  return { tune: half(0), report: half(1) }
}

/** @param {readonly Outcome[]} outcomes */
export function figuresOf(outcomes) {
  const prose = rates(outcomes.flatMap((outcome) => tallies(outcome, 'prose')))
  const quotation = rates(outcomes.flatMap((outcome) => tallies(outcome, 'quotation')))
  const copied = outcomes.filter(({ pair }) => pair.source !== null)
  const directed = copied.filter(({ copies }) => copies.some(({ kind }) => kind === 'prose'))
  return {
    pairs: outcomes.length,
    copied: copied.length,
    candidates: share(copied, ({ candidate }) => candidate),
    precision: prose.precision,
    recall: prose.recall,
    spanF1: prose.f1,
    pairF1: meanOfPairs(outcomes),
    quotationF1: quotation.f1,
    direction: share(directed, hasRightSource),
  }
}

/** The mean over the pairs that have prose copied, or found: short copies count as much as long ones. @param {readonly Outcome[]} outcomes */
function meanOfPairs(outcomes) {
  const each = outcomes
    .map((outcome) => tallies(outcome, 'prose'))
    .filter((pair) => pair.some(({ found, gold }) => found + gold > 0))
    .map((pair) => rates(pair).f1)
  return each.reduce((sum, f1) => sum + f1, 0) / Math.max(1, each.length)
}

/** @param {Outcome} outcome */
export function hasRightSource({ pair, copies }) {
  const prose = copies.filter(({ kind }) => kind === 'prose')
  return prose.filter(({ source }) => source === pair.source).length * 2 > prose.length
}

/** @param {Outcome} outcome @param {string} kind */
export function tallies({ pair, copies }, kind) {
  const found = copies.filter((copy) => copy.kind === kind)
  const gold = pair.passages.filter((passage) => passage.kind === kind)
  /** @param {Copy} copy @param {string} id */
  const side = (copy, id) => (copy.report === id ? copy.span : copy.sourceSpan)
  return /** @type {const} */ (['first', 'second']).map((name) =>
    compareSpans(
      pair[name].text,
      found.map((copy) => side(copy, pair[name].id)),
      gold.map((passage) => passage[name]),
    ),
  )
}

/** @template T @param {readonly T[]} list @param {(item: T) => boolean} holds */
function share(list, holds) {
  return list.length ? list.filter(holds).length / list.length : 1
}
