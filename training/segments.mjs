// Reads JSON Lines {id, text}, writes for each the reader's own segmentation in code points:
// words [[b,e]…], sentences [[first,end)…] in words, and for each word its shape, quotation state and what stands before.
import { createInterface } from 'node:readline'
import { wordFeatures } from '../dist/reading/annotate/features.js'
import { segment } from '../dist/reading/segment/index.js'

/** UTF-16 offset → code point offset. */
function toPoints(text) {
  const map = new Int32Array(text.length + 1)
  for (let i = 0, p = 0; i <= text.length; i++) {
    map[i] = p
    const c = text.charCodeAt(i)
    if (!(c >= 0xd800 && c < 0xdc00)) p++
  }
  return (i) => map[i]
}

for await (const line of createInterface({ input: process.stdin })) {
  const { text } = JSON.parse(line)
  const seg = segment({ text })
  const to = toPoints(text)
  const features = wordFeatures(seg)
  const words = Array.from({ length: seg.tokens.length }, (_, i) => [to(seg.tokens.begin[i]), to(seg.tokens.end[i])])
  const sentences = seg.sentences.map((s) => [s.firstToken, s.endToken])
  console.log(
    JSON.stringify({
      words,
      sentences,
      shape: [...features.shape],
      quote: [...features.quote],
      before: [...features.before],
    }),
  )
}
