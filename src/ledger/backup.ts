import { createHash } from 'node:crypto'
import type { Reading } from '../reading/types.js'
import type { Database, Queries } from './database.js'
import { applyToCopies, applyToEntities, applyToStatements } from './decisions/apply.js'
import { allDecisions } from './decisions/list.js'
import { LedgerError } from './errors.js'
import { readingsByNumber } from './store/all.js'
import { compareNew } from './store/copies.js'
import { record } from './store/record.js'
import { keepSetAside } from './store/set-aside.js'

/** The form of a backup. A newer program reads all older ones. */
const FORM = 1
const BATCH = 100
const COMPARED = 50

/**
 * A ledger as lines of JSON: a head, everything that was recorded, and an end with a digest of all lines before it, so that a backup
 * that was cut off is known as one. What is derived is left out. It fits a folder and a server alike.
 */
export async function* backupLines(queries: Queries): AsyncGenerator<string> {
  const digest = createHash('sha256')
  let lines = 0
  const line = (value: object): string => {
    const text = `${JSON.stringify(value)}\n`
    digest.update(text)
    lines++
    return text
  }
  yield line({ kind: 'hearsay-backup', form: FORM })
  for await (const { kept, key, report, version, superseded, ...reading } of readingsByNumber(queries)) {
    yield line({ kind: 'reading', reading })
  }
  for (const document of await queries.rows('SELECT source, code, message FROM set_aside ORDER BY document')) {
    yield line({ kind: 'set-aside', document })
  }
  for (const { report } of await queries.rows<{ report: object }>('SELECT report FROM queue ORDER BY item')) {
    yield line({ kind: 'waiting', report })
  }
  for (const decision of await allDecisions(queries)) yield line({ kind: 'decision', decision })
  yield `${JSON.stringify({ kind: 'end', lines, digest: digest.digest('hex') })}\n`
}

/** Reads a backup through once, and throws `bad-backup` where it is none, or not whole. *name* is for the message. */
export async function checkBackup(lines: AsyncIterable<string>, name: string): Promise<void> {
  const digest = createHash('sha256')
  let count = 0
  let isEnded = false
  for await (const line of lines) {
    if (isEnded) throw new LedgerError('bad-backup', `${name} goes on behind its end; fetch it again`)
    if (count === 0) checkHead(line, name)
    if (line.startsWith('{"kind":"end"')) {
      const end = JSON.parse(line)
      if (end.lines !== count || end.digest !== digest.digest('hex')) throw damaged(name)
      isEnded = true
      continue
    }
    digest.update(`${line}\n`)
    count++
  }
  if (!isEnded) throw damaged(name)
}

function checkHead(line: string, name: string): void {
  const head = parse(line)
  if (head?.kind !== 'hearsay-backup') throw new LedgerError('bad-backup', `${name} is no backup of a ledger; name one`)
  if (head.form > FORM) {
    const what = `${name} was made by a newer Hearsay (form ${head.form}, and this one knows ${FORM})`
    throw new LedgerError('bad-backup', `${what}; install the newest: npm install hearsay@latest`)
  }
}

function damaged(name: string): LedgerError {
  return new LedgerError('bad-backup', `${name} is cut off or damaged; use another copy of it`)
}

function parse(line: string): { kind: string; form: number } | null {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/**
 * Puts back what a checked backup holds and the ledger lacks; a run that was cut off goes on when it is run again. Decisions come
 * last and all at once, and only into a ledger in which nobody decided anything: throws `not-empty`.
 */
export async function restoreLines(database: Database, lines: AsyncIterable<string>): Promise<number> {
  const [found] = await database.rows<{ count: number }>('SELECT count(*)::integer AS count FROM decisions')
  if ((found?.count ?? 0) > 0) {
    throw new LedgerError('not-empty', 'This ledger holds decisions already; restore into a new one with --ledger')
  }
  let added = 0
  const rest: Line[] = []
  let batch: DatedReading[] = []
  const flush = async () => {
    added += (await record(database, batch)).added.length
    batch = []
  }
  for await (const text of lines) {
    const line: Line = JSON.parse(text)
    if (line.kind !== 'reading') rest.push(line)
    else if (batch.push(line.reading) >= BATCH) await flush()
  }
  if (batch.length > 0) await flush()
  while ((await compareNew(database, COMPARED)) > 0);
  await database.transaction((queries) => restoreRest(queries, rest))
  return added
}

type DatedReading = Reading & { readonly addedAt: string }
type Line =
  | { readonly kind: 'reading'; readonly reading: DatedReading }
  | { readonly kind: 'set-aside'; readonly document: { source: string; code: string; message: string } }
  | { readonly kind: 'waiting'; readonly report: object }
  | { readonly kind: 'decision'; readonly decision: { kind: string; payload: { decision?: number } } }
  | { readonly kind: 'end' | 'hearsay-backup' }

async function restoreRest(queries: Queries, lines: readonly Line[]): Promise<void> {
  await keepSetAside(
    queries,
    lines.flatMap((line) => (line.kind === 'set-aside' ? [line.document] : [])),
  )
  const waiting = lines.flatMap((line) => (line.kind === 'waiting' ? [{ report: line.report }] : []))
  await queries.rows(
    `INSERT INTO queue (key, report) SELECT md5(report::text), report FROM json_to_recordset($1::json) AS g (report json)
    ON CONFLICT (key) DO NOTHING`,
    [{ json: waiting }],
  )
  const decisions = lines.flatMap((line) =>
    line.kind === 'decision'
      ? [{ ...line.decision, undoes: line.decision.kind === 'undo' ? line.decision.payload.decision : null }]
      : [],
  )
  await queries.rows(
    `INSERT INTO decisions (decision, at, who, why, kind, payload, undoes) SELECT * FROM json_to_recordset($1::json)
    AS g (decision bigint, at timestamptz, who text, why text, kind text, payload jsonb, undoes bigint)`,
    [{ json: decisions }],
  )
  await queries.rows(`SELECT setval(pg_get_serial_sequence('decisions', 'decision'),
    (SELECT coalesce(max(decision), 0) + 1 FROM decisions), false)`)
  await applyToEntities(queries)
  await applyToCopies(queries)
  await applyToStatements(queries)
}
