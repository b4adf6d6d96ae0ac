import { expect, it } from 'vitest'
import { chooseOpponents } from './opponents.js'

const one = (who: string, entity: string) => ({ who, entity })

it('takes for each spelling the newest of each entity first', () => {
  const known = [one('Ada Quill', 'e1'), one('Ada Quill', 'e1'), one('ADA QUILL', 'e2'), one('Quill', 'e1')]
  expect(chooseOpponents(known, ({ entity }) => entity)).toEqual([known[0], known[2], known[3], known[1]])
})

it('takes no more however many there are', () => {
  const known = Array.from({ length: 500 }, () => one('Ada Quill', 'e1'))
  expect(chooseOpponents(known, ({ entity }) => entity)).toHaveLength(20)
})
