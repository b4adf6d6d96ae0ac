// @ts-nocheck
// Scores statements against gold. No dependencies.
//
// Both sides: { statements: [ { content: [[b,e]…], cue: [[b,e]…], chain: [{ span: [b,e] | null, who, standing }…], act, quotation } ] }
// b, e: UTF-16 offsets into the report's text. chain: outermost voice first, the claim's own source last.
// A gold `who`, `standing` or `act` may be a list of accepted answers. `?` means that the report does not tell. A gold statement with `optional: true` counts
// neither for nor against: readers differ on whether it is one.
//
// A gold and a predicted statement match where their contents overlap: characters in common / characters in either >= 0.5.
// Matching is one to one, best overlap first, ties broken by the overlap of the cues.
//   found    F1 of matching                      exact    F1 of matching with the same content, outer quotation marks, "that" and end punctuation aside
//   source   of the matched: the words that name the source overlap (or neither has any)
//   who      of the matched: the source is the same person or thing (or both are `?`)
//   chain    of the matched: every voice of the chain is the same, in order
//   standing, act, quotation: of the matched, equal
//   record   F1 of matching with who, standing, act and the length of the chain all right: the figure that counts
const chars = (spans) => {
  const s = new Set()
  for (const [b, e] of spans) for (let i = b; i < e; i++) s.add(i)
  return s
}
const jaccard = (a, b) => {
  let n = 0
  for (const x of a) if (b.has(x)) n++
  const u = a.size + b.size - n
  return u ? n / u : 0
}
const overlaps = (a, b) => a.some(([p, q]) => b.some(([r, s]) => p < s && r < q))
const STOP = new Set([
  'the',
  'a',
  'an',
  'mr',
  'mrs',
  'ms',
  'dr',
  'us',
  'u',
  's',
  'of',
  'and',
  'in',
  'for',
  'said',
  'who',
  'secretary',
  'state',
  'president',
  'minister',
  'foreign',
  'prime',
  'gen',
  'lt',
])
const words = (w) =>
  w
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .normalize('NFKD')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
/** Same name: the significant words of one are among those of the other, the last word of the shorter included. */
function sameName(a, b) {
  if (Array.isArray(a)) return a.some((x) => sameName(x, b))
  if (Array.isArray(b)) return b.some((x) => sameName(a, x))
  if (a === b) return true
  if (a === '?' || b === '?' || !a || !b) return false
  let x = words(a),
    y = words(b)
  const sig = (w) => {
    const k = w.filter((t) => !STOP.has(t))
    return k.length ? k : w
  }
  x = sig(x)
  y = sig(y)
  if (x.length > y.length) [x, y] = [y, x]
  const Y = new Set(y)
  return x.length > 0 && x.every((t) => Y.has(t))
}
function trim(spans, text) {
  if (!text || !spans.length) return JSON.stringify(spans)
  const s = spans.map((x) => [...x]).sort((p, q) => p[0] - q[0])
  const strip = /^(?:\s|["“”'‘’`,.:;]|that\b)+/i
  s[0][0] += (strip.exec(text.slice(s[0][0], s[0][1])) ?? [''])[0].length
  const l = s[s.length - 1]
  l[1] -= (/(?:\s|["“”'‘’`,.:;])+$/.exec(text.slice(l[0], l[1])) ?? [''])[0].length
  return JSON.stringify(s)
}

export function score(gold, pred, text = '', misses = /** @type {any[] | null} */ (null)) {
  const pairs = []
  gold.forEach((g, i) => {
    const G = chars(g.content),
      GC = chars(g.cue ?? [])
    pred.forEach((p, j) => {
      const o = jaccard(G, chars(p.content))
      if (o >= 0.5) pairs.push([o + 0.3 * jaccard(GC, chars(p.cue ?? [])), i, j])
    })
  })
  pairs.sort((a, b) => b[0] - a[0])
  const gi = new Set(),
    pj = new Set(),
    c = {
      gold: gold.length,
      pred: pred.length,
      found: 0,
      exact: 0,
      source: 0,
      who: 0,
      chain: 0,
      standing: 0,
      act: 0,
      quotation: 0,
      record: 0,
    }
  for (const [, i, j] of pairs) {
    if (gi.has(i) || pj.has(j)) continue
    gi.add(i)
    pj.add(j)
    if (gold[i].optional) {
      c.gold--
      c.pred--
      continue
    }
    const g = gold[i],
      p = pred[j],
      gs = g.chain.at(-1),
      ps = p.chain.at(-1) ?? { span: null, who: '?', standing: '' }
    const exact = trim(g.content, text) === trim(p.content, text)
    const source = gs.span && ps.span ? overlaps([gs.span], [ps.span]) : !gs.span && !ps.span
    const who = sameName(gs.who, ps.who)
    const chain = g.chain.length === p.chain.length && g.chain.every((v, k) => sameName(v.who, p.chain[k].who))
    const standing = [gs.standing].flat().includes(ps.standing),
      act = [g.act].flat().includes(p.act),
      quotation = g.quotation === p.quotation
    c.found++
    c.exact += exact
    c.source += source
    c.who += who
    c.chain += chain
    c.standing += standing
    c.act += act
    c.quotation += quotation
    const record = who && standing && act && g.chain.length === p.chain.length
    c.record += record
    if (misses && !record) misses.push(['wrong', g, p, { who, standing, act, chain }])
  }
  gold.forEach((g, i) => {
    if (g.optional && !gi.has(i)) c.gold--
  })
  if (misses) {
    for (const [i, g] of gold.entries()) if (!gi.has(i) && !g.optional) misses.push(['missed', g])
    for (const [j, p] of pred.entries()) if (!pj.has(j)) misses.push(['spurious', p])
  }
  return c
}

export const add = (a, b) => {
  for (const k in b) a[k] = (a[k] ?? 0) + b[k]
  return a
}
export function rates(c) {
  const f1 = (n) => (c.gold + c.pred ? (2 * n) / (c.gold + c.pred) : 0),
    of = (n) => (c.found ? n / c.found : 0)
  return {
    gold: c.gold,
    pred: c.pred,
    found: f1(c.found),
    precision: c.pred ? c.found / c.pred : 0,
    recall: c.gold ? c.found / c.gold : 0,
    exact: f1(c.exact),
    source: of(c.source),
    who: of(c.who),
    chain: of(c.chain),
    standing: of(c.standing),
    act: of(c.act),
    quotation: of(c.quotation),
    record: f1(c.record),
  }
}
