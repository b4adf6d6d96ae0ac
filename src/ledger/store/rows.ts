import type { Reading, Span, Voice } from '../../reading/types.js'
import { keyOf, statementIds } from './keys.js'
import { momentOf } from './moments.js'

/** What the database's own numbers are, for those keys that a batch of readings brings. */
export interface Numbers {
  readonly outlets: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<string, number>
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
      ...{ speaker: entities.get(entityKey(key, speaker)), standing: speaker.standing, outlet, moment },
    }
  })
}

export function voiceRows({ reading, key, report }: Placed, { names, entities }: Numbers): object[] {
  return reading.statements.flatMap(({ chain }, statement) =>
    chain.map((voice, position) => ({
      ...{ report, statement, position, name: names.get(keyOf(voice.who)) },
      ...{ span_begin: begin(voice.span), span_end: end(voice.span) },
      ...{ who_begin: begin(voice.whoSpan), who_end: end(voice.whoSpan) },
      ...{ standing: voice.standing, basis: voice.basis, entity: entities.get(entityKey(key, voice)) },
    })),
  )
}

/** One row for each name in the report, with the standing that it has first. */
export function appearanceRows({ reading, key, report }: Placed, { names, entities }: Numbers): object[] {
  return [...voicesByName(reading).values()].map((voice) => ({
    ...{ report, name: names.get(keyOf(voice.who)), standing: voice.standing },
    entity: entities.get(entityKey(key, voice)),
  }))
}

/** The first voice of each name in a reading. */
export function voicesByName({ statements }: Reading): ReadonlyMap<string, Voice> {
  const voices = new Map<string, Voice>()
  for (const voice of statements.flatMap(({ chain }) => chain)) if (!voices.has(voice.who)) voices.set(voice.who, voice)
  return voices
}

/**
 * To which entity across reports a name of a report belongs before anybody has compared them: the same full name is the same
 * person, institution or outlet; `a ferryman` is somebody else in each report; and nobody knows who `?` is.
 */
export function entityKey(reportKey: string, { who }: Pick<Voice, 'who'>): string {
  if (who === '?') return keyOf('?')
  return isNamed(who) ? keyOf('name', nameKey(who)) : keyOf('report', reportKey, nameKey(who))
}

/** The same name, however it is spaced and whatever article stands before it. */
function nameKey(who: string): string {
  return who
    .normalize('NFKC')
    .replace(/^(?:the|The)\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A name has a capital beyond the first word's, or is one word with a capital and no article. */
function isNamed(who: string): boolean {
  return (
    /^(?:the\s+)?\p{Lu}/u.test(nameKey(who)) &&
    !/^(?:An?|Some|Many|Several|Two|Three|Four|Five|Most|Other|Officials|Critics|Sources)\b/.test(who)
  )
}

function begin(span: Span | null): number | null {
  return span?.[0] ?? null
}

function end(span: Span | null): number | null {
  return span?.[1] ?? null
}
