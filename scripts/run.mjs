// @ts-check
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './stamp.mjs'

/**
 * Runs a program that an npm package brought, in the repository's folder; true where it succeeded.
 * @param {string} name its path below node_modules
 * @param {readonly string[]} args
 */
export function runTool(name, args) {
  return runNode([join(root, 'node_modules', name), ...args])
}

/**
 * Runs a script with this Node, in the repository's folder; true where it succeeded.
 * @param {readonly string[]} args
 */
export function runNode(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0
}

/**
 * Runs npm: the one that runs this script if there is one, else the one on the path. Only its complaints are shown.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 'ignore', 2] }
  const npm = process.env.npm_execpath
  if (npm) return spawnSync(process.execPath, [npm, ...args], options).status === 0
  // On Windows npm is a command file, which only a shell can start.
  return spawnSync('npm', [...args], { ...options, shell: process.platform === 'win32' }).status === 0
}
