import type { Reading, Span, Voice } from '../../reading/types.js'
import { keyOf, statementIds } from './keys.js'
import { momentOf } from './moments.js'

/** What the database's own numbers are, for those keys that a batch of readings brings. */
export interface Numbers {
  readonly outlets: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<string, number>
  /** By `appearanceKey`. */
  readonly entities: ReadonlyMap<string, number>
}

/** A reading on its way into the tables. */
export interface Placed {
  readonly reading: Reading
  /** The report's key and its number. */
  readonly key: string
  readonly report: number
}

export function passageRows({ reading, report }: Placed): object[] {
  return reading.passages.map(({ role, span: [span_begin, span_end] }, passage) => ({
    ...{ report, passage, role, span_begin, span_end },
  }))
}

export function readingRow({ reading: { model, dropped }, report }: Placed): object {
  return { report, model: model.name, model_version: model.version, dropped }
}

export function statementRows({ reading, key, report }: Placed, { outlets, entities }: Numbers): object[] {
  const ids = statementIds(reading.statements)
  const outlet = reading.outlet === undefined ? null : outlets.get(keyOf(reading.outlet))
  const moment = momentOf(reading.published)
  return reading.statements.map(({ content, cue, chain, act, quotation, confidence, words }, statement) => {
    const speaker = chain.at(-1) as Voice
    return {
      ...{
        report,
        statement,
        id: ids[statement],
        content: content.flat(),
        cue: cue.flat(),
        act,
        quotation,
        confidence,
        words,
      },
      ...{ speaker: entities.get(appearanceKey(key, speaker.who)), standing: speaker.standing, outlet, moment },
    }
  })
}

export function voiceRows({ reading, key, report }: Placed, { names, entities }: Numbers): object[] {
  return reading.statements.flatMap(({ chain }, statement) =>
    chain.map((voice, position) => ({
      ...{ report, statement, position, name: names.get(keyOf(voice.who)) },
      ...{ span_begin: begin(voice.span), span_end: end(voice.span) },
      ...{ who_begin: begin(voice.whoSpan), who_end: end(voice.whoSpan) },
      ...{ standing: voice.standing, basis: voice.basis, entity: entities.get(appearanceKey(key, voice.who)) },
    })),
  )
}

/** One row for each name in the report, with the standing that it has first. */
export function appearanceRows({ reading, key, report }: Placed, { names, entities }: Numbers): object[] {
  return [...voicesByName(reading).values()].map((voice) => ({
    ...{ report, name: names.get(keyOf(voice.who)), standing: voice.standing },
    entity: entities.get(appearanceKey(key, voice.who)),
  }))
}

/** The first voice of each name in a reading. */
export function voicesByName({ statements }: Reading): ReadonlyMap<string, Voice> {
  const voices = new Map<string, Voice>()
  for (const voice of statements.flatMap(({ chain }) => chain)) if (!voices.has(voice.who)) voices.set(voice.who, voice)
  return voices
}

/** A name within a report, which is one entity there. */
export function appearanceKey(reportKey: string, who: string): string {
  return `${reportKey} ${who}`
}

function begin(span: Span | null): number | null {
  return span?.[0] ?? null
}

function end(span: Span | null): number | null {
  return span?.[1] ?? null
}
