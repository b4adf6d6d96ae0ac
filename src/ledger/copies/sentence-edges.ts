import type { Words } from './words.js'

/** A full stop behind these does not end a sentence, as a rule. */
const SHORT =
  /(?:^|[^\p{L}])(?:[\p{Lu}]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|No|vs)\.$/u

/** Whether a sentence or a passage begins with this word; the end of the text is an edge too. */
export function isSentenceEdge({ text, begin, end }: Words, word: number): boolean {
  if (word <= 0 || word >= begin.length) return true
  const between = text.slice(end[word - 1] as number, begin[word] as number)
  if (between.includes('\n')) return true
  if (!/[.!?…]/.test(between) || !/\s/.test(between)) return false
  return (
    !/^\.\s/.test(between) ||
    !SHORT.test(text.slice(Math.max(0, (end[word - 1] as number) - 6), (end[word - 1] as number) + 1))
  )
}
