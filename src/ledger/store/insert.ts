import type { Queries } from '../database.js'
import { standingDecisions } from '../decisions/list.js'
import { resolutionOf } from '../entities/resolution.js'
import { keep, keepEntities } from './numbers.js'
import {
  appearanceKey,
  appearanceRows,
  type Numbers,
  type Placed,
  passageRows,
  readingRow,
  statementRows,
  voiceRows,
  voicesByName,
} from './rows.js'

const PASSAGES = `INSERT INTO passages (report, passage, role, span_begin, span_end)
  SELECT report, passage, role, span_begin, span_end FROM json_to_recordset($1::json)
  AS given (report bigint, passage integer, role passage_role, span_begin integer, span_end integer)`

const READINGS = `INSERT INTO readings (report, model, model_version, dropped)
  SELECT report, model, model_version, dropped FROM json_to_recordset($1::json)
  AS given (report bigint, model text, model_version text, dropped json)`

const STATEMENTS = `INSERT INTO statements (report, statement, id, content, cue, act, quotation, confidence, words, search, speaker,
    standing, outlet, moment)
  SELECT report, statement, id, content, cue, act, quotation, confidence, words, to_tsvector('english', left(words, 100000)),
    speaker, standing, outlet, moment
  FROM json_to_recordset($1::json) AS given (report bigint, statement integer, id text, content integer[], cue integer[], act act,
    quotation quotation, confidence double precision, words text, speaker bigint, standing standing, outlet integer,
    moment bigint)`

const VOICES = `INSERT INTO voices (report, statement, position, span_begin, span_end, name, who_begin, who_end, standing, basis, entity)
  SELECT report, statement, position, span_begin, span_end, name, who_begin, who_end, standing, basis, entity
  FROM json_to_recordset($1::json) AS given (report bigint, statement integer, position integer, span_begin integer,
    span_end integer, name bigint, who_begin integer, who_end integer, standing standing, basis basis, entity bigint)`

const APPEARANCES = `INSERT INTO appearances (report, name, standing, entity)
  SELECT report, name, standing, entity FROM json_to_recordset($1::json)
  AS given (report bigint, name bigint, standing standing, entity bigint)`

/** Puts readings of reports that are there into the tables. */
export async function insertReadings(queries: Queries, placed: readonly Placed[]): Promise<void> {
  const numbers = await numbersOf(queries, placed)
  const put = (sql: string, rows: readonly object[]) => queries.rows(sql, [{ json: rows }])
  await put(PASSAGES, placed.flatMap(passageRows))
  await put(READINGS, placed.map(readingRow))
  await put(
    APPEARANCES,
    placed.flatMap((one) => appearanceRows(one, numbers)),
  )
  await put(
    STATEMENTS,
    placed.flatMap((one) => statementRows(one, numbers)),
  )
  await put(
    VOICES,
    placed.flatMap((one) => voiceRows(one, numbers)),
  )
}

async function numbersOf(queries: Queries, placed: readonly Placed[]): Promise<Numbers> {
  const resolve = resolutionOf(await standingDecisions(queries))
  const appearances = placed.flatMap(({ key, reading }) =>
    [...voicesByName(reading).values()].map((voice) => ({
      ...{ at: appearanceKey(key, voice.who), entity: resolve(key, voice), voice },
    })),
  )
  // Of several with the same key the first gives the label.
  const wanted = new Map(
    appearances.toReversed().map(({ entity, voice }) => [entity, { label: voice.who, standing: voice.standing }]),
  )
  const numbers = await keepEntities(queries, wanted)
  return {
    outlets: await keep(
      queries,
      'outlets',
      placed.flatMap(({ reading }) => reading.outlet ?? []),
    ),
    names: await keep(
      queries,
      'names',
      appearances.map(({ voice }) => voice.who),
    ),
    entities: new Map(appearances.map(({ at, entity }) => [at, numbers.get(entity) as number])),
  }
}
