import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import picomatch from 'picomatch'
import { otherFile, withoutEnding } from './archive/entry.js'
import { fromSystemError, HearsayInputError } from './errors.js'
import { kindOfName } from './names.js'
import type { Source } from './source.js'

/** A file by the two numbers that are its own. */
export type FileId = Pick<Stats, 'dev' | 'ino'>

/** What stands behind a list of paths. */
export interface Found {
  readonly sources: readonly Source[]
  /** Paths that lead nowhere, and folders that hold no reports. */
  readonly errors: readonly HearsayInputError[]
  /** Files in folders that are no reports by their names, or no files. */
  readonly skipped: readonly HearsayInputError[]
}

/**
 * Finds the files to read: those named, all reports below the folders named (in the order of their names), those that a
 * pattern (`news/*.html`) fits, `-` for standard input. *output* is a file that is being written to, and is not read on the way.
 */
export async function findSources(paths: readonly string[], output?: FileId): Promise<Found> {
  const all: Found[] = []
  for (const path of paths) all.push(path === '-' ? only(STANDARD_INPUT) : await below(path, output))
  return {
    sources: all.flatMap((found) => found.sources),
    errors: all.flatMap((found) => found.errors),
    skipped: all.flatMap((found) => found.skipped),
  }
}

const STANDARD_INPUT: Source = { name: 'standard input', path: null, id: 'stdin', found: false, size: null }

/** A file that is called like a pattern is that file. */
async function below(path: string, output: FileId | undefined): Promise<Found> {
  try {
    const stats = await stat(path)
    if (stats.isDirectory()) return await inFolder(path, output)
    return only({ name: path, path, id: idOf(basename(path)), found: false, size: stats.isFile() ? stats.size : null })
  } catch (error) {
    if (isPattern(path)) return await inFolder(baseOf(path), output, path)
    return { sources: [], errors: [fromSystemError(error, path).named(path)], skipped: [] }
  }
}

async function inFolder(folder: string, output: FileId | undefined, pattern?: string): Promise<Found> {
  const sources: Source[] = []
  const skipped: HearsayInputError[] = []
  const fits: (path: string) => boolean = pattern === undefined ? () => true : picomatch(pattern)
  const { files, errors } = await filesBelow(folder)
  for (const path of files.filter((file) => fits(file))) {
    const source = await sourceAt(path, folder, output)
    if (source instanceof HearsayInputError) skipped.push(source)
    else sources.push(source)
  }
  if (sources.length > 0 || errors.length > 0) return { sources, errors, skipped }
  const what = pattern === undefined ? `${folder} holds no reports` : `${pattern} fits no report`
  const message = `${what}; they end in .txt, .md, .html, .json, .jsonl, .rss, .xml, .warc, .eml, .mbox, .zip or .tar.gz`
  return { sources, errors: [new HearsayInputError('no-reports', message, { name: pattern ?? folder })], skipped }
}

async function sourceAt(path: string, folder: string, output: FileId | undefined): Promise<Source | HearsayInputError> {
  if (kindOfName(path) === 'other') return otherFile(path, 'is not called like a report')
  const stats = await stat(path).catch(() => null)
  if (stats === null) return otherFile(path, 'is a link that leads nowhere')
  if (!stats.isFile())
    return otherFile(path, stats.isDirectory() ? 'is a link to a folder' : 'is no file, but a pipe or a device')
  if (isSame(stats, output)) return otherFile(path, 'is the file that is being written')
  return { name: path, path, id: idOf(relative(folder, path)), found: true, size: stats.size }
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
  return withoutEnding(path.split(sep).join('/'))
}

function isPattern(path: string): boolean {
  return picomatch.scan(path).isGlob
}

/** The folder that a pattern begins in. */
function baseOf(pattern: string): string {
  return picomatch.scan(pattern).base || '.'
}

function only(source: Source): Found {
  return { sources: [source], errors: [], skipped: [] }
}

function isSame(stats: Stats, output: FileId | undefined): boolean {
  return output !== undefined && stats.ino === output.ino && stats.dev === output.dev
}
