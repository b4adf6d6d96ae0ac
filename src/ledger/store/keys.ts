import { createHash } from 'node:crypto'
import type { Report, Statement } from '../../reading/types.js'

/** 64 bits: among a million reports two would meet with a chance of one in 37 million. */
const LENGTH = 16
/** Within one report. */
const STATEMENT_LENGTH = 8

/** A short name for values of any length, the same for the same values. JSON keeps them apart without ambiguity. */
export function keyOf(...parts: readonly unknown[]): string {
  return hashOf(parts).slice(0, LENGTH)
}

/** Two reports are the same where all that was published is; their ids are names that somebody gave to files. */
export function reportKey({ text, title, outlet, url, published }: Report): string {
  return keyOf(text, title ?? null, outlet ?? null, url ?? null, published ?? null)
}

/**
 * The ids of a reading's statements: of the places of their words and voices, which a newer model leaves alone where it only thinks
 * otherwise about act, standing or whose `he` it is. Where several have the same places, they are counted.
 */
export function statementIds(statements: readonly Statement[]): string[] {
  const seen = new Map<string, number>()
  return statements.map(({ content, cue, chain }) => {
    const id = hashOf([content, cue, chain.map(({ span }) => span)]).slice(0, STATEMENT_LENGTH)
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  })
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
