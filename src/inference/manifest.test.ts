import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readManifest } from './manifest.js'

const good = {
  name: 'hand-made',
  version: '1',
  windowSize: 250,
  threshold: 0.4,
  calibration: {},
  pieces: { begin: 101, end: 102, unknown: 100 },
  roles: ['none', 'source', 'cue', 'content', 'relay'],
  acts: ['assert', 'deny', 'demand', 'accuse', 'commit', 'judge', 'withhold', 'ask'],
  standings: ['person', 'institution', 'unnamed', 'document', 'outlet', 'diffuse'],
  names: ['none', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
}

async function folderWith(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-manifest-'))
  await writeFile(join(folder, 'manifest.json'), content)
  return folder
}

test('a manifest of this version is read', async () => {
  expect((await readManifest(await folderWith(JSON.stringify(good)))).name).toBe('hand-made')
})

test.each([
  ['is no JSON', 'not json', 'model-damaged'],
  ['names acts in another order', JSON.stringify({ ...good, acts: [...good.acts].reverse() }), 'model-mismatch'],
  ['has too few names', JSON.stringify({ ...good, names: ['none'] }), 'model-mismatch'],
  ['lacks its classes', JSON.stringify({ name: 'x' }), 'model-mismatch'],
])('a manifest that %s is refused with a code', async (_, content, code) => {
  await expect(readManifest(await folderWith(content))).rejects.toMatchObject({ name: 'ModelError', code })
})

test('a folder without a manifest says which file is missing and what to do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-manifest-'))
  await expect(readManifest(folder)).rejects.toThrow(/manifest\.json does not exist; install the package again/)
})
