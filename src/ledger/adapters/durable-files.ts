import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Init = NodeFS['init']

/** The part of Emscripten's file system that we give what it lacks. */
interface NodeFiles {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number } }
}

/**
 * PGlite's folder with a working `fsync`. As it comes, PGlite runs PostgreSQL with `fsync=off`, and even where that is turned on,
 * Emscripten's file system answers the call without passing it on: a commit would be in the system's memory and lost with the
 * power. Here the call reaches the disk. `fdatasync`, which cannot be reached, is avoided by `wal_sync_method=fsync`.
 */
export class DurableFiles extends NodeFS {
  override async init(...[pg, options]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(pg, options)
    const preRun = [emscriptenOpts.preRun ?? []].flat()
    const giveSync = (module: unknown): void => {
      ;(module as NodeFiles).NODEFS.stream_ops.fsync = ({ nfd }) => syncFile(nfd)
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...preRun, giveSync] } }
  }
}

/** EIO of WASI, which PostgreSQL takes for a reason to stop at once, as it should. */
const IO_ERROR = 29

function syncFile(descriptor: number): number {
  try {
    fsyncSync(descriptor)
    return 0
  } catch (error) {
    // Windows syncs no folders, and some file systems none either; the files in them are what counts.
    return ['EPERM', 'EINVAL', 'EISDIR', 'EBADF', 'ENOTSUP'].includes(codeOf(error)) ? 0 : IO_ERROR
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}

/** Brings a file or a folder to the disk, a folder with all that is in it. */
export function syncTree(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) syncTree(inner)
    else syncPath(inner)
  }
  syncPath(path)
}

/** Brings a file, or the list of a folder's files, to the disk. */
export function syncPath(path: string): void {
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
  } catch (error) {
    if (['EISDIR', 'EPERM'].includes(codeOf(error))) return
    throw error
  }
  try {
    if (syncFile(descriptor) !== 0) throw new Error(`${path} cannot be brought to the disk`)
  } finally {
    closeSync(descriptor)
  }
}
