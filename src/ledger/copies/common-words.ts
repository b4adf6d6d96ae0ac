/**
 * The most words that two short stretches have in common in the same order: longest common subsequence, by the classic table
 * (Wagner and Fischer 1974). Pairs of word numbers, ascending. Meant for gaps of a few words; the table grows with both.
 */
export function commonWords(
  here: Int32Array,
  [hereBegin, hereEnd]: readonly [number, number],
  there: Int32Array,
  [thereBegin, thereEnd]: readonly [number, number],
): [here: number, there: number][] {
  const rows = Math.max(0, hereEnd - hereBegin)
  const columns = Math.max(0, thereEnd - thereBegin)
  const width = columns + 1
  const most = new Int32Array((rows + 1) * width)
  const isSame = (i: number, j: number) => here[hereBegin + i] === there[thereBegin + j]
  const at = (i: number, j: number) => most[i * width + j] as number
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      most[i * width + j] = isSame(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (isSame(i, j)) pairs.push([hereBegin + i++, thereBegin + j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}
