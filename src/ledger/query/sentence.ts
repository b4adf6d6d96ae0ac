import type { Span } from '../../reading/types.js'

/** Where a sentence ends: its mark, closing signs, white space, and something that begins one. A title's point is none. */
const END =
  /(?<!\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St|No|U\.S|U\.K|[A-Z]))[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{N}])/gu

/** The sentence of a passage, or the few sentences, in which the words stand. It is for reading; the spans are what counts. */
export function sentenceAround(text: string, passage: Span, content: readonly Span[]): string {
  const first = content[0]?.[0] ?? passage[0]
  const last = content.at(-1)?.[1] ?? passage[1]
  let begin = passage[0]
  let end = Math.max(passage[1], last)
  for (const match of text.slice(passage[0], end).matchAll(END)) {
    const at = passage[0] + match.index + match[0].length
    if (at <= first) begin = at
    else if (at >= last) {
      end = at
      break
    }
  }
  return text.slice(begin, end).replace(/\s+/g, ' ').trim()
}
