import { describe, expect, it } from 'vitest'
import { type Known, placeNewcomer } from './place.js'
import type { Appearance } from './types.js'

const appearance = (id: string, who: string, more: Partial<Appearance> = {}): Appearance => ({
  id,
  report: `report of ${id}`,
  outlet: 'The Tallow Post',
  who,
  standing: 'person',
  roles: [],
  pronouns: [],
  companions: ['Sund'],
  ...more,
})
const known = (id: string, who: string, entity: string, more: Partial<Appearance> = {}): Known => ({
  ...appearance(id, who, more),
  entity,
})
const never = () => false

describe('A new appearance', () => {
  it('begins an entity where nobody shares a key with it', () => {
    expect(placeNewcomer(appearance('n', 'Ada Quill'), [], never)).toEqual({
      entity: null,
      merges: [],
      comparisons: [],
    })
  })

  it('joins the one that it is surely the same as', () => {
    const others = [known('b', 'Tom Quill', 'e2'), known('a', 'Ada Quill', 'e1')]
    const placement = placeNewcomer(appearance('n', 'Ada Quill'), others, never)
    expect(placement).toMatchObject({ entity: 'e1', merges: [] })
    expect(placement.comparisons.map(({ judgement }) => judgement)).toEqual(['same', 'different'])
  })

  it('does not join an entity that one of its members speaks against', () => {
    const others = [
      known('a', 'Robin Quill', 'e1'),
      known('b', 'Robin Quill', 'e1', { pronouns: ['she'], outlet: 'The Marl Echo' }),
    ]
    expect(placeNewcomer(appearance('n', 'Robin Quill', { pronouns: ['he'] }), others, never).entity).toBeNull()
    expect(placeNewcomer(appearance('n', 'Robin Quill', { pronouns: ['she'] }), others, never).entity).toBe('e1')
  })

  it('brings two entities together, unless they are barred from one another', () => {
    const others = [known('a', 'James Holt', 'e1'), known('b', 'Jim Holt', 'e2')]
    expect(placeNewcomer(appearance('n', 'Jim Holt'), others, never)).toMatchObject({ entity: 'e2', merges: ['e1'] })
    expect(placeNewcomer(appearance('n', 'Jim Holt'), others, () => true)).toMatchObject({ entity: 'e2', merges: [] })
  })

  it('is not compared with its own report', () => {
    const own = { ...known('a', 'Ada Quill', 'e1'), report: 'report of n' }
    expect(placeNewcomer(appearance('n', 'Ada Quill'), [own], never).comparisons).toEqual([])
  })
})
