import { HearsayInputError } from '../errors.js'
import { isReportName } from '../names.js'
import type { Context, Source } from '../source.js'

/** An archive in an archive is opened, one in that is not: nobody packs reports like this, and each could hold a thousand. */
export const DEEPEST = 2

/** An entry of an archive as a source; an error where it is not to be read. */
export function entrySource(archive: Source, path: string, size: number | null): Source | HearsayInputError {
  const name = `${archive.name}: ${path}`
  if (leadsOut(path)) {
    const message = `${name} has a name that leads out of the archive; rename it there if you trust it`
    return new HearsayInputError('unsafe-name', message, { name })
  }
  if (!isReportName(path)) return otherFile(name, 'is not called like a report')
  return { name, path: null, id: `${archive.id}/${withoutEnding(path)}`, found: true, size }
}

/** Nothing is ever written to where a name leads; but who packs such names means no good. */
function leadsOut(path: string): boolean {
  return /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(path)
}

/** The error for something in an archive or a folder that is no report. */
export function otherFile(name: string, what: string): HearsayInputError {
  return new HearsayInputError('other-file', `${name} ${what}`, { name })
}

export function withoutEnding(path: string): string {
  const id = path.replace(/\.gz$/i, '').replace(/\.[^./]+$/, '')
  return id === '' ? path : id
}

/** Throws `nested-too-deep`. */
export function checkDepth({ depth }: Context, { name }: Source): void {
  if (depth < DEEPEST) return
  throw new HearsayInputError(
    'nested-too-deep',
    `${name} is an archive in an archive in an archive; unpack the outer ones`,
  )
}
