import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { findSources, HearsayInputError, type Taken, takeIn } from './index.js'

/** A folder of its own with these files; `remove` takes it away again. */
export async function folderWith(files: Record<string, string | Uint8Array>) {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return { folder, remove: () => rm(folder, { recursive: true }) }
}

/** Takes in one file of that name. */
export async function takeFile(name: string, content: string | Uint8Array): Promise<Taken[]> {
  const { folder, remove } = await folderWith({ [name]: content })
  try {
    return await takePaths([join(folder, name)])
  } finally {
    await remove()
  }
}

/** Takes in what the paths lead to; *input* stands on standard input. */
export async function takePaths(paths: string[], input: Uint8Array[] = []): Promise<Taken[]> {
  const { sources } = await findSources(paths)
  return Array.fromAsync(takeIn(sources, Readable.from(input)))
}

/** The texts of the reports, and the codes of the errors in their places. */
export function outline(all: readonly Taken[]): string[] {
  return all.map((taken) => {
    if (taken.kind === 'report') return taken.report.text
    return taken.kind === 'set-aside' ? taken.error.code : 'skipped'
  })
}

/** The messages of the errors. */
export function messages(all: readonly Taken[]): string[] {
  return all.flatMap((taken) => (taken.kind === 'set-aside' ? [taken.error.message] : []))
}

export { HearsayInputError }
