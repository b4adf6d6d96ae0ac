// @ts-check
// PolNeAR marks the voice a little wider than our guideline does: the comma that closes an apposition (`Ada Quill, the mayor,`) and the
// possessive belong to its sources. Before a reading is scored against it, its voices are widened so; contents and cues stay as they are.

const POSSESSIVE = /^['’]s?(?![\p{L}\p{N}])/u

/** @param {import('../dist/index.js').Reading} reading */
export function asPolnear({ id, text, statements }) {
  return {
    id,
    statements: statements.map(({ content, cue, chain }) => ({
      content,
      cue,
      chain: chain.map(({ span }) => ({ span: span && widened(text, span) })),
    })),
  }
}

/** @param {string} text @param {readonly [number, number]} span @returns {[number, number]} */
function widened(text, [begin, end]) {
  const stop = end + (POSSESSIVE.exec(text.slice(end, end + 3))?.[0].length ?? 0)
  const closes = text[stop] === ',' && text.slice(begin, stop).includes(',')
  return [begin, closes ? stop + 1 : stop]
}
