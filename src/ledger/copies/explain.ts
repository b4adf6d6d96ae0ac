import type { Evidence } from './direction.js'
import type { CopyKind } from './types.js'

export interface Explained {
  readonly kind: CopyKind
  readonly sameWords: number
  readonly words: number
  readonly quotedWords: number
  readonly agency: string | null
  readonly evidence: readonly [Evidence, ...Evidence[]]
}

const WHAT: Readonly<Record<CopyKind, string>> = {
  prose: 'the reporter’s own words among them',
  quotation: 'nearly all of them quoted, which both reporters may have heard',
  boilerplate: 'words that the outlet sets around its articles',
}

/** One sentence for what was found, one for the way round, and one for each reason that speaks against it. */
export function explainCopy({ kind, sameWords, words, agency, evidence }: Explained): string {
  const [first, ...others] = evidence
  const against = others.filter(({ source }) => source !== first.source)
  return [
    `${sameWords} of ${words} words are the same in the same order, ${WHAT[kind]}.`,
    `It is held to be the copy because ${first.sentence}.`,
    ...against.map(({ sentence }) => `Against it: ${sentence}.`),
    ...(agency ? [`The text names ${agency}.`] : []),
  ].join(' ')
}
