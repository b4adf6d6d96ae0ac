import { expect, it } from 'vitest'
import { answerOf } from './answer.js'
import { KeptAnswers } from './kept-answers.js'

it('An answer is made once for each state of the ledger, also for those who ask at once', async () => {
  const kept = new KeptAnswers()
  let made = 0
  const ask = (stamp: string) => kept.get(stamp, '/', async () => answerOf('text/plain', String(++made)))
  const [one, two] = await Promise.all([ask('1'), ask('1')])
  expect([one, two].map(({ body }) => String(body))).toEqual(['1', '1'])
  expect(String((await ask('1')).body)).toBe('1')
  expect(String((await ask('2')).body)).toBe('2')
})

it('What failed is asked for again', async () => {
  const kept = new KeptAnswers()
  await expect(kept.get('1', '/', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
  expect(String((await kept.get('1', '/', async () => answerOf('text/plain', 'up'))).body)).toBe('up')
})

it('Not more is kept than there is room for', async () => {
  const kept = new KeptAnswers()
  let made = 0
  const ask = (at: number) =>
    kept.get('1', `/${at}`, async () => answerOf('text/plain', 'x'.repeat(2 ** 20 + 0 * ++made)))
  for (let at = 0; at < 100; at++) await ask(at)
  const before = made
  await ask(99)
  expect(made).toBe(before)
  await ask(0)
  expect(made).toBe(before + 1)
})
