// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint } from './fingerprint.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** It lies in node_modules so that an installation removed by hand takes its stamp with it. */
const file = join(root, 'node_modules', '.hearsay-setup')

/** What an installation and a build are made from. The two stamps together say what is out of date. */
const parts = {
  // Native packages belong to one kind of machine: a folder shared between two must be installed again.
  installed: () => `${process.platform}-${process.arch}-${fingerprint(root, ['package-lock.json', '.npmrc'])}`,
  built: () => fingerprint(root, ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json']),
}

/** @returns {Record<string, string>} */
function read() {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/**
 * The step was done, from what is there now.
 * @param {keyof typeof parts} part
 */
export function isDone(part) {
  if (part === 'built' && !existsSync(join(root, 'dist'))) return false
  return read()[part] === parts[part]()
}

/**
 * Takes the stamp of a step before it runs, so that a file changed meanwhile counts as changed; the returned function records it.
 * @param {keyof typeof parts} part
 */
export function begin(part) {
  const stamp = parts[part]()
  return () => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify({ ...read(), [part]: stamp }))
  }
}
