// @ts-check
// Draws docs/images/marked-report.png anew from an example, as `hearsay read --html` shows it. Needs Chromium: CHROMIUM names it, else
// `chromium` is taken from the path.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './stamp.mjs'

const REPORT = 'examples/reports/06-pannex-truce-announced.txt'
const SIZE = '1100,1060'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-picture-'))
const page = join(folder, 'page.html')
execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), 'read', join(root, REPORT), '--html', page])
execFileSync(process.env.CHROMIUM ?? 'chromium', [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--hide-scrollbars',
  `--user-data-dir=${join(folder, 'profile')}`,
  `--window-size=${SIZE}`,
  `--screenshot=${join(root, 'docs/images/marked-report.png')}`,
  `file://${page}`,
])
rmSync(folder, { recursive: true, force: true })
