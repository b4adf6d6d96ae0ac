// @ts-check
// What the reader got wrong, in a form that a person can read.
import { score } from './score-statements.mjs'

/**
 * @param {import('./sets.mjs').GoldReport[]} reports
 * @param {import('../dist/index.js').Reading[]} readings
 */
export function* missesOf(reports, readings) {
  for (const [i, report] of reports.entries()) {
    /** @type {[string, any, any?, Record<string, boolean>?][]} */
    const misses = []
    score(report.statements, readings[i]?.statements ?? [], report.text, misses)
    if (misses.length) yield `\n${report.id}`
    for (const [kind, statement, got, right] of misses) {
      yield `  ${kind.padEnd(8)} ${shown(statement, report.text)}`
      if (!got || !right) continue
      const wrong = Object.keys(right).filter((key) => !right[key])
      yield `       got ${shown(got, report.text)}  (${wrong.join(', ')})`
    }
  }
}

/** @param {any} statement @param {string} text */
function shown(statement, text) {
  const words = (/** @type {[number, number][]} */ spans) => spans.map(([b, e]) => text.slice(b, e)).join(' … ')
  const chain = statement.chain
    .map((/** @type {any} */ v) => `${[v.who].flat()[0]}${v.span ? ` ‹${text.slice(...v.span)}›` : ''}`)
    .join(' ← ')
  return `${chain} [${statement.chain.at(-1).standing}] ${statement.act} “${words(statement.cue)}”: ${words(statement.content).slice(0, 140)}`
}
