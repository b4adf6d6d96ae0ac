import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { fromSystemError, HearsayInputError } from './errors.js'
import type { Source } from './source.js'

/** The names that reports have in a folder. A file that somebody names is read whatever it is called. */
const REPORT = /\.(?:txt|text|json|jsonl|ndjson|html?|xhtml)(?:\.gz)?$/i
const GOLD = /\.gold\.json$/i

/** A file by the two numbers that are its own. */
export type FileId = Pick<Stats, 'dev' | 'ino'>

/** What stands behind a list of paths. */
export interface Found {
  readonly sources: readonly Source[]
  /** Paths that lead nowhere, and folders that hold no reports. */
  readonly errors: readonly HearsayInputError[]
  /** Files in folders that are no reports by their names. */
  readonly skipped: number
}

/**
 * Finds the files to read: those named, all reports below the folders named (in the order of their names), `-` for standard
 * input. *output* is a file that is being written to, and is not read on the way.
 */
export async function findSources(paths: readonly string[], output?: FileId): Promise<Found> {
  const all: Found[] = []
  for (const path of paths) all.push(path === '-' ? only(STANDARD_INPUT) : await below(path, output))
  return {
    sources: all.flatMap((found) => found.sources),
    errors: all.flatMap((found) => found.errors),
    skipped: all.reduce((sum, found) => sum + found.skipped, 0),
  }
}

const STANDARD_INPUT: Source = { name: 'standard input', path: null, id: 'stdin', found: false, size: null }

async function below(path: string, output: FileId | undefined): Promise<Found> {
  try {
    const stats = await stat(path)
    if (stats.isDirectory()) return await inFolder(path, output)
    return only({ name: path, path, id: idOf(basename(path)), found: false, size: stats.isFile() ? stats.size : null })
  } catch (error) {
    return { sources: [], errors: [fromSystemError(error, path)], skipped: 0 }
  }
}

async function inFolder(folder: string, output: FileId | undefined): Promise<Found> {
  const sources: Source[] = []
  let skipped = 0
  const { files, errors } = await filesBelow(folder)
  for (const path of files) {
    const stats = REPORT.test(path) && !GOLD.test(path) ? await stat(path).catch(() => null) : null
    if (stats === null || !stats.isFile() || isSame(stats, output)) skipped++
    else sources.push({ name: path, path, id: idOf(relative(folder, path)), found: true, size: stats.size })
  }
  if (sources.length > 0 || errors.length > 0) return { sources, errors, skipped }
  const message = `${folder} holds no reports; they end in .txt, .html, .json or .jsonl, with or without .gz`
  return { sources, errors: [new HearsayInputError('no-reports', message)], skipped }
}

interface Below {
  readonly files: string[]
  /** Folders that cannot be looked into. */
  readonly errors: HearsayInputError[]
}

/** Folders reached by a link are left out, or a link to a folder above would lead round and round. Hidden ones too. */
async function filesBelow(folder: string, below: Below = { files: [], errors: [] }): Promise<Below> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    below.errors.push(fromSystemError(error, folder))
    return []
  })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await filesBelow(path, below)
    else below.files.push(path)
  }
  return below
}

/** Below a folder the way to the file belongs to the id, or two reports of the same name could not be told apart. */
function idOf(path: string): string {
  const id = path
    .split(sep)
    .join('/')
    .replace(/\.gz$/i, '')
    .replace(/\.[^./]+$/, '')
  return id === '' ? path : id
}

function only(source: Source): Found {
  return { sources: [source], errors: [], skipped: 0 }
}

function isSame(stats: Stats, output: FileId | undefined): boolean {
  return output !== undefined && stats.ino === output.ino && stats.dev === output.dev
}
