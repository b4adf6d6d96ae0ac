// @ts-check
// Installs and builds what is out of date. It says one line for each thing that it does, and nothing where nothing is to do.
// It imports no package, because it runs before any is installed.
import { join } from 'node:path'
import { runNode, runNpm } from './run.mjs'
import { begin, isDone, root } from './stamp.mjs'

const OLDEST_NODE = 20

const major = Number(process.versions.node.split('.')[0])
if (major < OLDEST_NODE) fail(`Hearsay needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}.`)

if (!isDone('installed')) {
  console.error('Hearsay: installing packages (npm ci) …')
  const recordInstallation = begin('installed')
  if (!runNpm(['ci', '--loglevel=error'])) fail('npm ci failed: see above. The first set-up needs the npm registry.')
  recordInstallation()
}

if (!isDone('built')) {
  console.error('Hearsay: building dist/ …')
  if (!runNode([join(root, 'scripts/build.mjs')])) fail('The build failed: see above.')
}

/** @param {string} message */
function fail(message) {
  console.error(`Hearsay: ${message}`)
  process.exit(1)
}
