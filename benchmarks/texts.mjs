// @ts-check
// Fixed inputs made from the example reports: the same on every machine.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../examples/reports/', import.meta.url))

/** The example reports. */
export const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => ({ id: file, text: readFileSync(folder + file, 'utf8') }))

/** One report of about so many characters: the examples' passages over and over, each time from another one on.
 * @param {number} size
 */
export function reportOf(size) {
  const passages = examples.flatMap(({ text }) => text.split(/\n+/)).filter(Boolean)
  const parts = []
  for (let length = 0, i = 0; length < size; i++) {
    const passage = /** @type {string} */ (passages[(i * 7) % passages.length])
    parts.push(passage)
    length += passage.length + 2
  }
  return { id: `${size}`, text: parts.join('\n\n') }
}

/** @param {{ text: string }[]} reports */
export function wordCount(reports) {
  return reports.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
}
