import { afterAll, beforeAll, expect, test } from 'vitest'
import { createReader, type Reader, type Report } from '../dist/index.js'
import { reports } from '../examples/build.mjs'
import { compileSchema } from './schema.js'

let reader: Reader
beforeAll(async () => {
  reader = await createReader()
})
afterAll(() => reader.close())

test('readings of the examples are as docs/reading.schema.json says', async () => {
  const faultsOf = compileSchema()
  for await (const reading of reader.readAll(reports())) {
    expect(faultsOf(JSON.parse(JSON.stringify(reading)))).toEqual([])
  }
})

test('a report gives the same reading alone, with others, and with one thread', async () => {
  // One without statements between the others: its windows are annotated sooner than theirs.
  const many = reports().flatMap((report): Report[] => [report, { id: 'no statement', text: 'It rained on Monday.' }])
  const single = await createReader({ threads: 1 })
  const alone: unknown[] = []
  for (const report of many) alone.push(await single.read(report))
  await single.close()
  const together: unknown[] = []
  for await (const reading of reader.readAll(many)) together.push(reading)
  expect(together).toEqual(alone)
})

test('a model that is not there is named with what to do', async () => {
  await expect(createReader({ modelFolder: '/nowhere/model' })).rejects.toMatchObject({
    code: 'model-missing',
    message: expect.stringContaining('/nowhere/model'),
  })
})

test('an empty report has no statements', async () => {
  expect((await reader.read({ id: 'empty', text: '' })).statements).toEqual([])
})
