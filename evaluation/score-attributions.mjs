// @ts-nocheck
// Scores statements against flat attributions (PolNeAR): source, cue and content spans, sentence by sentence, as the published taggers are scored.
//
// GOLD: { id, text, tokens: [[b,e]…], sentences: [[first,last)…], gold: [BIO tag…] }, tags B-/I- SOURCE, CUE, CONTENT or O; offsets in code points.
// PREDICTED, either: { id, statements: [ { content, cue, chain } ] }, offsets in UTF-16 units (as Hearsay gives them)
//            or:     { id, tags: [BIO tag…] }, one for each gold token.
// The corpus has no nesting: a predicted statement whose cue lies in another's content is left out; the source is the outermost voice.
// Content spans are compared without quotation marks, "that" and punctuation at their edges (both sides alike), pieces are cut at sentence ends.
//   exact    F1 of spans, same first and last token        overlap  F1 of spans that share a token
//   token    micro F1 of labelled tokens (source, cue, content; B and I alike)
const ROLES = ['SOURCE', 'CUE', 'CONTENT']
const EDGE = /^(?:["“”'‘’`«»„.,:;!?…-]+|``|''|that)$/i

/** UTF-16 offset -> code point offset */
function toPoints(text) {
  if (!/[\ud800-\udbff]/.test(text)) return (x) => x
  const map = new Int32Array(text.length + 1)
  let p = 0
  for (let i = 0; i <= text.length; i++) {
    map[i] = p
    const c = text.charCodeAt(i)
    if (!(c >= 0xd800 && c < 0xdc00)) p++
  }
  return (x) => map[x]
}
function tagsOf(doc, statements) {
  const to = toPoints(doc.text),
    tags = doc.tokens.map(() => 'O')
  const inside = ([b, e], spans) => spans.some(([p, q]) => b >= p && e <= q)
  const top = statements.filter(
    (s, i) =>
      !statements.some(
        (t, j) =>
          i !== j &&
          (s.cue.length
            ? inside(s.cue[0], t.content)
            : s.content.length && t.cue.length && inside(s.content[0], t.content)),
      ),
  )
  const put = (spans, role) => {
    for (const [b0, e0] of spans) {
      const b = to(b0),
        e = to(e0)
      let first = true
      doc.tokens.forEach(([p, q], i) => {
        if (p < e && b < q && tags[i] === 'O') {
          tags[i] = (first ? 'B-' : 'I-') + role
          first = false
        }
      })
    }
  }
  for (const s of top) put(s.cue, 'CUE')
  for (const s of top) if (s.chain[0]?.span) put([s.chain[0].span], 'SOURCE')
  for (const s of top) put(s.content, 'CONTENT')
  return tags
}
function spansOf(doc, tags) {
  const chars = [...doc.text],
    out = []
  for (const [a, z] of doc.sentences) {
    for (let i = a; i < z; i++) {
      if (tags[i] === 'O') continue
      const role = tags[i].slice(2)
      let j = i + 1
      while (j < z && tags[j] === `I-${role}`) j++
      let p = i,
        q = j
      if (role === 'CONTENT') {
        const word = (k) => chars.slice(...doc.tokens[k]).join('')
        while (p < q && EDGE.test(word(p))) p++
        while (q > p && EDGE.test(word(q - 1))) q--
      }
      if (q > p) out.push([role, p, q])
      i = j - 1
    }
  }
  return out
}
/** Figures of predicted documents ({ id, statements } or { id, tags }) against gold ones. */
export function scoreAttributions(gold, predicted) {
  const c = Object.fromEntries(
    ROLES.map((r) => [r, { gold: 0, pred: 0, exact: 0, overG: 0, overP: 0, tg: 0, tp: 0, tt: 0 }]),
  )
  const preds = new Map(predicted.map((d) => [d.id, d]))
  for (const doc of gold) {
    const p = preds.get(doc.id),
      tags = p?.tags ?? tagsOf(doc, p?.statements ?? [])
    const G = spansOf(doc, doc.gold),
      P = spansOf(doc, tags),
      key = (s) => s.join()
    const PS = new Set(P.map(key))
    for (const s of G) {
      const k = c[s[0]]
      k.gold++
      k.exact += PS.has(key(s))
      k.overG += P.some((t) => t[0] === s[0] && t[1] < s[2] && s[1] < t[2])
    }
    for (const s of P) {
      const k = c[s[0]]
      k.pred++
      k.overP += G.some((t) => t[0] === s[0] && t[1] < s[2] && s[1] < t[2])
    }
    doc.gold.forEach((g, i) => {
      const a = g.slice(2),
        b = tags[i].slice(2)
      if (a) c[a].tg++
      if (b) c[b].tp++
      if (a && a === b) c[a].tt++
    })
  }
  const f = (n, a, b) => (a + b ? (2 * n) / (a + b) : 0),
    res = {}
  for (const r of ROLES) {
    const k = c[r],
      pr = k.pred ? k.overP / k.pred : 0,
      re = k.gold ? k.overG / k.gold : 0
    res[r.toLowerCase()] = {
      exact: f(k.exact, k.gold, k.pred),
      overlap: pr + re ? (2 * pr * re) / (pr + re) : 0,
      token: f(k.tt, k.tg, k.tp),
      gold: k.gold,
      pred: k.pred,
    }
  }
  const sum = (k) => ROLES.reduce((n, r) => n + c[r][k], 0)
  res.token = f(sum('tt'), sum('tg'), sum('tp'))
  res.exact = f(sum('exact'), sum('gold'), sum('pred'))
  return res
}
