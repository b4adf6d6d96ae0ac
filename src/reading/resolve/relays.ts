import type { Span, Statement } from '../types.js'

/** A claim that is known, and in whose content it stands, by their places in the list. */
export interface Nested {
  readonly statement: Statement
  readonly container: number | undefined
}

/** The share of the outer content's letters that the inner statement's voice, cue and content make up. */
const NEARLY_ALL = 0.93
const LETTER = /[\p{L}\p{N}]/u

/**
 * `According to the Post, Quill said X`: an outlet or a document that does nothing but pass somebody's words on is one statement with
 * them, of a longer chain. For each statement what it became; null where it was joined to the one within it.
 */
export function joinRelays(nested: readonly Nested[], text: string): (Statement | null)[] {
  const joined: (Statement | null)[] = nested.map(({ statement }) => statement)
  nested.forEach(({ statement, container }, i) => {
    const outer = container === undefined ? null : joined[container]
    if (container === undefined || !outer || !passesOn(outer, statement, text)) return
    joined[i] = join(outer, statement)
    joined[container] = null
  })
  return joined
}

function passesOn(outer: Statement, inner: Statement, text: string): boolean {
  const [voice, ...others] = outer.chain
  if (!voice || others.length > 0 || (voice.standing !== 'outlet' && voice.standing !== 'document')) return false
  const isNeutral = outer.act === 'assert' && inner.act === 'assert' && outer.cue.length > 0 && inner.cue.length > 0
  return isNeutral && share(outer.content, inner, text) >= NEARLY_ALL
}

function share(content: readonly Span[], { content: own, cue, chain }: Statement, text: string): number {
  const parts = [...own, ...cue, ...chain.flatMap(({ span }) => (span ? [span] : []))]
  let all = 0
  let covered = 0
  for (const [begin, end] of content) {
    for (let at = begin; at < end; at++) {
      if (!LETTER.test(text.charAt(at))) continue
      all++
      if (parts.some(([from, to]) => from <= at && at < to)) covered++
    }
  }
  return all > 0 ? covered / all : 0
}

function join(outer: Statement, inner: Statement): Statement {
  const cue = [...outer.cue, ...inner.cue].sort((a, b) => a[0] - b[0])
  const chain = inner.chain.length > 1 ? inner.chain : [...outer.chain, ...inner.chain]
  return { ...inner, cue, chain, confidence: Math.min(outer.confidence, inner.confidence) }
}
