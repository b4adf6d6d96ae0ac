// @ts-check
// Whether measured figures hold the pinned floors of floors.json.

/** @typedef {Record<string, Record<string, number>>} Figures by set, then by figure */

/**
 * What fell below its floor, one sentence each; a floor whose figure was not measured is a fault too.
 * @param {Figures} figures
 * @param {Figures} floors
 */
export function faultsOf(figures, floors) {
  return Object.entries(floors).flatMap(([set, wanted]) =>
    Object.entries(wanted).flatMap(([figure, floor]) => {
      const value = figures[set]?.[figure]
      if (value === undefined) return [`${set}: ${figure} was not measured`]
      return value < floor ? [`${set}: ${figure} is ${value.toFixed(3)}, below its floor of ${floor}`] : []
    }),
  )
}
