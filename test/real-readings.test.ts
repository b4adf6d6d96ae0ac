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
  const [first, ...others] = reports() as [Report, ...Report[]]
  const alone = await reader.read(first)
  const together: unknown[] = []
  for await (const reading of reader.readAll([...others, first])) together.push(reading)
  expect(together.at(-1)).toEqual(alone)
  const single = await createReader({ threads: 1 })
  expect(await single.read(first)).toEqual(alone)
  await single.close()
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
