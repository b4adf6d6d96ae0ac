// @ts-check
// Logistic regression.

const STEPS = 25
/** Pull towards no weight at all, so that a few hundred statements do not give extreme ones. */
const RIDGE = 0.1

/**
 * The weights under which `is` is likeliest, by Newton's method.
 * @param {{ values: Record<string, number>, is: boolean }[]} rows
 * @returns {Record<string, number>}
 */
export function fitted(rows) {
  const names = Object.keys(rows[0]?.values ?? {})
  const inputs = rows.map(({ values }) => names.map((name) => values[name] ?? 0))
  let weights = names.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => RIDGE * weight)
    const curve = names.map((_, i) => names.map((_, j) => (i === j ? Number(RIDGE) : 0)))
    for (const [r, x] of inputs.entries()) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * at(weights, i), 0)))
      for (const [i, value] of x.entries()) {
        slope[i] = at(slope, i) + value * (p - Number(rows[r]?.is))
        const line = curve[i] ?? []
        for (const [j, other] of x.entries()) line[j] = at(line, j) + value * other * p * (1 - p)
      }
    }
    const change = solved(curve, slope)
    weights = weights.map((weight, i) => weight - at(change, i))
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.round(at(weights, i) * 1000) / 1000]))
}

/** @param {number[]} values @param {number} i */
function at(values, i) {
  return values[i] ?? 0
}

/**
 * The x of Ax = b for a positive definite A, by elimination; changes both.
 * @param {number[][]} a
 * @param {number[]} b
 */
function solved(a, b) {
  for (const [i, pivot] of a.entries()) {
    for (const [j, line] of a.entries()) {
      const share = j === i ? 0 : at(line, i) / at(pivot, i)
      for (const [k, value] of pivot.entries()) line[k] = at(line, k) - share * value
      b[j] = at(b, j) - share * at(b, i)
    }
  }
  return b.map((value, i) => value / at(a[i] ?? [], i))
}
