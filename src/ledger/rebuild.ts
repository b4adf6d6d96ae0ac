import type { Database, Queries } from './database.js'
import { applyToCopies, applyToEntities, applyToStatements } from './decisions/apply.js'
import { findNewCopies } from './store/copies.js'
import { WRITER_LOCK } from './store/record.js'

/** Reports compared between two looks at the clock. */
const BATCH = 50

/** Columns of statements that follow from the rest. */
const STATEMENTS = `UPDATE statements s SET search = to_tsvector('english', left(s.words, 100000)), speaker = v.entity,
    standing = v.standing, outlet = r.outlet, moment = r.moment, superseded = r.superseded, wrong = false, origin = NULL,
    origin_agency = NULL
  FROM reports r, voices v
  WHERE r.report = s.report AND v.report = s.report AND v.statement = s.statement
    AND v.position = (SELECT max(position) FROM voices l WHERE l.report = v.report AND l.statement = v.statement)`

const SUPERSEDED = `UPDATE reports r SET superseded = n.newest FROM (
    SELECT report, version < max(version) OVER (PARTITION BY coalesce(url_key, key)) AS newest FROM reports) AS n
  WHERE n.report = r.report AND r.superseded <> n.newest`

const APPEARANCES = `INSERT INTO appearances (report, name, standing, entity)
  SELECT DISTINCT ON (v.report, v.name) v.report, v.name, v.standing, v.entity FROM voices v
  ORDER BY v.report, v.name, v.statement, v.position`

/**
 * Makes everything that is derived anew from reports, readings and decisions, in one transaction: whoever asks meanwhile on a server
 * sees the old state or the new one. The result is the same as what was there, or what was there was wrong.
 */
export async function rebuild(database: Database, step: (done: number, all: number) => void = () => {}): Promise<void> {
  await database.transaction(async (queries) => {
    await queries.rows('SELECT pg_advisory_xact_lock($1)', [WRITER_LOCK])
    for (const table of ['copies', 'shingles', 'uncompared', 'entity_links', 'appearances'])
      await queries.rows(`DELETE FROM ${table}`)
    await queries.rows(SUPERSEDED)
    await queries.rows(APPEARANCES)
    await applyToEntities(queries)
    await queries.rows(STATEMENTS)
    await queries.rows('DELETE FROM entities e WHERE NOT EXISTS (SELECT FROM appearances a WHERE a.entity = e.entity)')
    await compareAll(queries, step)
    await applyToCopies(queries)
    await applyToStatements(queries)
  })
}

/** In the order in which they were added, as when they came. */
async function compareAll(queries: Queries, step: (done: number, all: number) => void): Promise<void> {
  const rows = await queries.rows<{ report: number }>('SELECT report FROM reports ORDER BY report')
  for (let at = 0; at < rows.length; at += BATCH) {
    await findNewCopies(
      queries,
      rows.slice(at, at + BATCH).map(({ report }) => report),
    )
    step(Math.min(rows.length, at + BATCH), rows.length)
  }
}
