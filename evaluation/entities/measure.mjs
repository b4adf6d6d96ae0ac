// @ts-check
// Judgements against those of a reader. `unsure` and `none` are not `same`.
import { compareAppearances, countFame } from '../../dist/ledger/entities/index.js'

/** @typedef {import('./corpus.mjs').Pair} Pair */

/** @typedef {import('../../dist/ledger/entities/index.js').FameOf} FameOf */

/** What a ledger of these reports would know of names. @param {readonly Pair[]} pairs */
export function fameIn(pairs) {
  return countFame(pairs.flatMap(({ first, second }) => [first, second]))
}

/** @param {Pair} pair @param {FameOf} fame */
export function judge({ first, second }, fame) {
  return compareAppearances(first, second, fame)?.judgement ?? 'none'
}

/** @param {readonly Pair[]} pairs @param {FameOf} fame */
export function figuresOf(pairs, fame) {
  const found = pairs.map((pair) => ({ pair, judgement: judge(pair, fame) }))
  const same = found.filter(({ judgement }) => judgement === 'same')
  const right = same.filter(({ pair }) => pair.judgement === 'same').length
  const gold = pairs.filter(({ judgement }) => judgement === 'same').length
  const precision = same.length ? right / same.length : 1
  const recall = gold ? right / gold : 1
  return {
    pairs: pairs.length,
    same: gold,
    precision,
    recall,
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
    unsure: found.filter(({ judgement }) => judgement === 'unsure').length / Math.max(1, pairs.length),
  }
}

/** Every other pair is for tuning; the rest is what counts. @param {readonly Pair[]} pairs */
export function figuresOfHalves(pairs) {
  const fame = fameIn(pairs)
  const [tune, report] = [0, 1].map((rest) => pairs.filter((_, i) => i % 2 === rest))
  const hard = (/** @type {Pair[]} */ list) => list.filter((pair) => pair.hard)
  return {
    tune: figuresOf(tune ?? [], fame),
    'tune, hard': figuresOf(hard(tune ?? []), fame),
    report: figuresOf(report ?? [], fame),
    'report, hard': figuresOf(hard(report ?? []), fame),
  }
}
