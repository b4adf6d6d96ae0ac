import { expect, it } from 'vitest'
import { handMadeModel, predicatesOf } from '../../test/hand-made.js'
import { readReports } from './read.js'
import { segment } from './segment/index.js'

it('Statements that are hardly ever right are dropped with their confidence', async () => {
  const text = 'Quill said no.'
  const [placed] = predicatesOf(segment({ text }), [{ cue: 'said', source: 'Quill', content: 'no' }])
  if (!placed) throw new Error('one predicate was marked')
  const model = handMadeModel((words) => ({ predicates: [placed.predicate], names: new Uint8Array(words) }))
  const read = async (bias: number) => (await readReports([{ id: 'a', text }], { ...model, calibration: { bias } }))[0]
  expect((await read(-1.7))?.statements).toHaveLength(1)
  const doubted = await read(-1.8)
  expect(doubted?.statements).toEqual([])
  expect(doubted?.dropped).toEqual([
    { content: [[11, 13]], cue: [[6, 10]], reason: 'doubtful', detail: 'right with a probability of 0.142 only' },
  ])
})
