import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { findSources, type IntakeOptions, type Taken, takeIn } from '../src/intake/index.js'

/** What files hold, by their names. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** Runs *use* on a folder of its own that holds these files, and takes it away again. */
export async function inFolder<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
    }
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Takes in one file of that name. */
export function takeFile(name: string, content: string | Uint8Array, options: IntakeOptions = {}): Promise<Taken[]> {
  return inFolder({ [name]: content }, (folder) => takePaths([join(folder, name)], [], options))
}

/** Takes in what the paths lead to; *input* stands on standard input. */
export async function takePaths(
  paths: string[],
  input: Uint8Array[] = [],
  options: IntakeOptions = {},
): Promise<Taken[]> {
  const { sources } = await findSources(paths)
  const all: Taken[] = []
  for await (const taken of takeIn(sources, Readable.from(input), options)) all.push(taken)
  return all
}

/** The texts of the reports, and the codes of the errors in their places. */
export function outline(all: readonly Taken[]): string[] {
  return all.map((taken) => {
    if (taken.kind === 'report') return taken.report.text
    return taken.kind === 'set-aside' ? taken.error.code : 'skipped'
  })
}

/** The messages of what was set aside, and where asked also of what was passed over, without the folder's own name. */
export function messages(all: readonly Taken[], skippedToo = false): string[] {
  return all.flatMap((taken) => {
    if (taken.kind === 'report' || (taken.kind === 'skipped' && !skippedToo)) return []
    return [taken.error.message.replace(/^\/tmp\/hearsay-[^/]*\//, '')]
  })
}
