import type { Queries } from '../database.js'
import { reassign } from '../entities/reassign.js'
import { resolutionOf } from '../entities/resolution.js'
import { refreshOrigins } from '../store/copies.js'
import type { Decision } from './decision.js'
import { standingDecisions } from './list.js'

/** Marks the statements that somebody decided to be wrong, in these reports or, without any, in all. */
export async function applyToStatements(queries: Queries, reports?: readonly number[]): Promise<void> {
  const addresses = (await standingDecisions(queries)).flatMap((one) =>
    one.kind === 'wrong' ? [one.payload.statement] : [],
  )
  await queries.rows(
    `WITH decided AS (
      SELECT s.report, s.statement FROM unnest($1::text[]) AS address
      JOIN reports r ON r.key = split_part(address, '.', 1)
      JOIN statements s ON s.report = r.report AND s.id = split_part(address, '.', 2))
    UPDATE statements s SET wrong = NOT s.wrong
    WHERE ($2::bigint[] IS NULL OR s.report = ANY($2::bigint[]))
      AND s.wrong <> ((s.report, s.statement) IN (SELECT report, statement FROM decided))
      AND (s.wrong OR s.report IN (SELECT report FROM decided))`,
    [addresses, reports ?? null],
  )
}

/** Marks the copies on which somebody decided, and gives the statements in them their origin anew. */
export async function applyToCopies(queries: Queries): Promise<void> {
  // Of several decisions on one copy the last counts.
  const decided = new Map((await standingDecisions(queries)).flatMap((one) => copyDecision(one)))
  const changed = await queries.rows<{ report: number }>(
    `UPDATE copies c SET decided = g.decided
    FROM (SELECT c.copy, d.decided FROM copies c
      LEFT JOIN json_to_recordset($1::json) AS d (key text, decided boolean) USING (key)
      WHERE c.decided IS NOT NULL OR d.key IS NOT NULL) AS g
    WHERE c.copy = g.copy AND c.decided IS DISTINCT FROM g.decided RETURNING c.report`,
    [{ json: [...decided].map(([key, isCopy]) => ({ key, decided: isCopy })) }],
  )
  await refreshOrigins(queries, [...new Set(changed.map(({ report }) => report))])
}

function copyDecision(one: Decision): [key: string, isCopy: boolean][] {
  return one.kind === 'copy' ? [[one.payload.copy, one.payload.isCopy]] : []
}

/** Puts every name to the entity that the decisions give it. */
export async function applyToEntities(queries: Queries): Promise<void> {
  await reassign(queries, resolutionOf(await standingDecisions(queries)))
}
