// @ts-check
// Compiles src/ to dist/ from nothing, so that no module of a removed source stays behind.
import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from './run.mjs'
import { begin, root } from './stamp.mjs'

const recordBuild = begin('built')
rmSync(join(root, 'dist'), { recursive: true, force: true })
if (!runTool('typescript/bin/tsc', ['-p', 'tsconfig.build.json'])) process.exit(1)
// What pages load as it stands: styles, scripts, the sign.
cpSync(join(root, 'src/web/static'), join(root, 'dist/web/static'), {
  recursive: true,
  filter: (name) => !name.endsWith('.json'),
})
const command = join(root, 'dist/cli/main.js')
// npm makes a command executable when it installs it; in a clone nobody does.
if (existsSync(command)) chmodSync(command, 0o755)
recordBuild()
