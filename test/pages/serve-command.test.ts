import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXIT } from '../../src/cli/exit-codes.js'
import { createProgram } from '../../src/cli/program.js'
import type { ServeOptions } from '../../src/cli/serve.js'
import { compareNew, openLedger, record } from '../../src/ledger/index.js'
import { codeBlocks } from '../markdown.js'
import { readText, root } from '../repository.js'
import { READINGS } from './filled-ledger.js'

const PAGE = readText('docs/how-to/serve.md')
const USUAL = 'http://127.0.0.1:8020'
const folder = mkdtempSync(join(tmpdir(), 'hearsay-serve-'))
let server: ChildProcess
let base = ''

beforeAll(async () => {
  const ledger = await openLedger(join(folder, 'ledger'))
  await record(ledger, READINGS)
  while ((await compareNew(ledger, 64)) > 0);
  await ledger.close()
  server = start(['--ledger', join(folder, 'ledger'), '--port', '0', '--log'])
  const [hello] = await once(server.stdout as NonNullable<ChildProcess['stdout']>, 'data')
  base = /http:\S+(?=\/ )/.exec(String(hello))?.[0] ?? ''
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'serve', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

describe('hearsay serve', () => {
  it('says where it is, and answers there', async () => {
    expect(base).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await (await fetch(`${base}/health`)).json()).toEqual({ status: 'ok' })
  })

  it('refuses a ledger that another process serves, and tells what to do', async () => {
    const second = start(['--ledger', join(folder, 'ledger'), '--port', '0'])
    const [said] = await once(second.stderr as NonNullable<ChildProcess['stderr']>, 'data')
    const [code] = await once(second, 'exit')
    expect([code, String(said)]).toEqual([3, expect.stringContaining('ledger-in-use')])
  })

  it('lets nobody hold it with half a request', async () => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ')
    const answers = await Promise.all(Array.from({ length: 40 }, () => fetch(`${base}/voices`)))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    socket.destroy()
  })

  it('answers what is no request with an error, and goes on', async () => {
    for (const bytes of [
      '\0\0\0\0\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
      `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    ]) {
      const socket = connect(Number(new URL(base).port), '127.0.0.1')
      socket.on('error', () => {})
      socket.write(bytes)
      const [answer] = await once(socket, 'data')
      expect(String(answer)).toMatch(/^HTTP\/1\.1 4\d\d /)
      socket.destroy()
    }
    expect((await fetch(`${base}/health`)).status).toBe(200)
  })
})

describe('The page about serving', () => {
  it('has only commands and options that exist', async () => {
    const lines = codeBlocks(PAGE, 'sh')
      .join('\n')
      .split('\n')
      .filter((line) => line.startsWith('npx hearsay serve'))
    const taken: ServeOptions[] = []
    for (const line of lines) {
      const program = createProgram(
        {
          read: async () => EXIT.done,
          onLedger: async () => EXIT.done,
          serve: async (options) => {
            taken.push(options)
            return EXIT.done
          },
        },
        () => {},
      )
      await program.parseAsync(line.split(' ').slice(2), { from: 'user' })
    }
    expect([lines.length, taken.length]).toEqual([4, 4])
  })

  it('asks for what is answered', async () => {
    writeFileSync(join(folder, 'report.txt'), 'Rain is to fall, the office said.')
    const lines = codeBlocks(PAGE, 'sh')
      .join('\n')
      .split('\n')
      .filter((line) => line.startsWith('curl'))
    const [first = ''] = lines
    const address = /'(http[^']+)'/.exec(first)?.[1] ?? ''
    expect((await fetch(address.replace(USUAL, base))).status).toBe(200)
    expect(lines).toHaveLength(2)
  })

  it('has a program that runs', () => {
    const [program = ''] = codeBlocks(PAGE, 'js')
    const asked = program.replace(USUAL, base).replace("q: 'truce'", "q: 'dyke'")
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', asked], { cwd: root, encoding: 'utf8' })
    expect(output).toBe('Mayor Ann Orr the dyke held\n')
  })
})

describe('The end of hearsay serve', () => {
  it('is orderly when it is asked for, and leaves a ledger that opens', async () => {
    server.kill('SIGTERM')
    expect((await once(server, 'exit'))[0]).toBe(0)
    const ledger = await openLedger(join(folder, 'ledger'))
    await ledger.close()
  })
})
