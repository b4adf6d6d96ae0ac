import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** The files below a folder of the repository whose names end in one of *endings*, as paths with `/` from the root, in order. */
export function filesBelow(folder: string, ...endings: string[]): string[] {
  const from = join(root, folder)
  if (!existsSync(from)) return []
  return readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => relative(root, join(from, name)).split(sep).join('/'))
    .sort()
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
