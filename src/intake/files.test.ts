import { statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder } from '../../test/taking-in.js'
import { findSources } from './files.js'

const FILES = {
  'b.txt': 'Two.',
  'a.jsonl.gz': '',
  'deep/er/b.txt': 'Three.',
  'b.gold.json': '{}',
  'notes.md': '#',
  '.hidden/c.txt': 'Four.',
}

describe('A folder', () => {
  it('gives its reports in the order of their names, with ids that hold the way to them', async () => {
    await inFolder(FILES, async (folder) => {
      symlinkSync(folder, join(folder, 'deep', 'round'))
      const { sources, errors, skipped } = await findSources([folder])
      expect(sources.map(({ id }) => id)).toEqual(['a', 'b', 'deep/er/b'])
      expect(sources.every(({ found }) => found)).toBe(true)
      expect([errors, skipped]).toEqual([[], 3])
    })
  })

  it('without reports is an error that says what reports are called', async () => {
    await inFolder({ 'notes.md': '#' }, async (folder) => {
      const { errors } = await findSources([folder])
      expect(errors).toMatchObject([
        { code: 'no-reports', message: expect.stringContaining('.txt, .html, .json or .jsonl') },
      ])
    })
  })

  it('does not give the file that is being written', async () => {
    await inFolder(FILES, async (folder) => {
      const { sources } = await findSources([folder], statSync(join(folder, 'b.txt')))
      expect(sources.map(({ id }) => id)).toEqual(['a', 'deep/er/b'])
    })
  })
})

describe('A path', () => {
  it('to a file is read whatever the file is called', async () => {
    await inFolder(FILES, async (folder) => {
      const { sources } = await findSources([join(folder, 'b.gold.json'), join(folder, 'notes.md')])
      expect(sources.map(({ id }) => id)).toEqual(['b.gold', 'notes'])
    })
  })

  it.each(['nowhere.txt', 'b.txt/below'])('that leads nowhere is an error: %s', async (path) => {
    await inFolder(FILES, async (folder) => {
      const { sources, errors } = await findSources([join(folder, path), join(folder, 'b.txt')])
      expect(sources).toHaveLength(1)
      expect(errors).toMatchObject([{ code: 'file-not-found', message: expect.stringContaining(path) }])
    })
  })

  it('"-" is standard input', async () => {
    expect((await findSources(['-'])).sources).toMatchObject([{ name: 'standard input', path: null, id: 'stdin' }])
  })
})
