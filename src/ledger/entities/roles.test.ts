import { describe, expect, it } from 'vitest'
import { rolesBeside, roleWords } from './roles.js'

describe('rolesBeside', () => {
  it.each([
    ['The mayor of Tarn, Ada Quill, said no.', 'The mayor of Tarn'],
    ['Ada Quill, the mayor of Tarn, said no.', 'the mayor of Tarn'],
    ['Ada Quill, who leads the ferrymen, said no.', 'who leads the ferrymen'],
    ['No, said former mayor Ada Quill.', 'said former mayor'],
  ])('finds in %j %j', (text, role) => {
    expect(rolesBeside('Ada Quill', text)).toContain(role)
  })

  it.each(['Ada Quill said no.', 'Nobody came.', ''])('finds none in %j', (text) => {
    expect(rolesBeside('Ada Quill', text)).toEqual([])
  })
})

describe('roleWords', () => {
  it('leaves out what says nothing', () => {
    expect([...roleWords(['the former mayor of Tarn’s port', 'who was mayor'])]).toEqual(['mayor', 'tarn', 'port'])
  })
})
