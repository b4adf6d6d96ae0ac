// Reads JSON Lines of strings, writes for each the words as the reader sees them: [begin, end, piece ids] in UTF-16 offsets.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { WordPiece } from '../dist/inference/wordpiece.js'
import { tokenize } from '../dist/reading/segment/tokens.js'

const model = new URL('../model/', import.meta.url)
const { pieces } = JSON.parse(readFileSync(new URL('manifest.json', model), 'utf8'))
const wordPiece = new WordPiece(
  readFileSync(new URL('vocabulary.txt', model), 'utf8').trimEnd().split('\n'),
  pieces.unknown,
)

for await (const line of createInterface({ input: process.stdin })) {
  const text = JSON.parse(line)
  const { length, begin, end } = tokenize(text)
  console.log(
    JSON.stringify(
      Array.from({ length }, (_, i) => [begin[i], end[i], wordPiece.pieces(text.slice(begin[i], end[i]))]),
    ),
  )
}
