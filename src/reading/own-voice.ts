import type { Resolved } from './resolve/index.js'
import type { Dropped, Voice } from './types.js'

/**
 * The outlet that published a report is no voice in it: what it says is the report's own word. It leaves the chains of others' claims,
 * and a claim that had no other voice is dropped.
 */
export function withoutOutlet(
  resolved: readonly Resolved[],
  outlet: string | undefined,
): { readonly kept: readonly Resolved[]; readonly dropped: readonly Dropped[] } {
  if (!outlet) return { kept: resolved, dropped: [] }
  const own = bare(outlet)
  const kept: Resolved[] = []
  const dropped: Dropped[] = []
  for (const one of resolved) {
    const { content, cue, chain } = one.statement
    const others = chain.filter((voice) => !isOutlet(voice, own))
    if (others.length === chain.length) kept.push(one)
    else if (others.length > 0) kept.push({ ...one, statement: { ...one.statement, chain: others } })
    else dropped.push({ content, cue, reason: 'own-voice', detail: `${outlet} published the report` })
  }
  return { kept, dropped }
}

function isOutlet({ who, standing }: Voice, own: string): boolean {
  return (standing === 'outlet' || standing === 'institution') && bare(who) === own
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^the /, '')
}
