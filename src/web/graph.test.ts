import { expect, it } from 'vitest'
import type { Relays } from '../ledger/query/relays.js'
import { graph } from './graph.js'

function relays(...edges: [from: string, to: string][]): Relays {
  const ids = [...new Set(edges.flat())]
  const nodes = ids.map((id) => ({ id, kind: 'voice' as const, key: id, label: id, standing: 'person' as const }))
  return { says: '', nodes, edges: edges.map(([from, to]) => ({ from, to, count: 1 })), isPart: false }
}

/** Each node's column, by its place from the left. */
function columns(data: Relays): Record<string, number> {
  const places = [...graph(data).markup.matchAll(/href="\/voices\/(\w+)".*?<text x="(\d+)"/g)]
  const xs = [...new Set(places.map(([, , x]) => Number(x)))].sort((a, b) => a - b)
  return Object.fromEntries(places.map(([, id, x]) => [id, xs.indexOf(Number(x))]))
}

it('A voice stands to the right of all that pass its words on', () => {
  expect(columns(relays(['a', 'b'], ['b', 'c'], ['a', 'c']))).toEqual({ a: 0, b: 1, c: 2 })
})

it('Two that pass each other’s words on end the drawing all the same', () => {
  expect(Object.keys(columns(relays(['a', 'b'], ['b', 'a'])))).toEqual(['a', 'b'])
})

it('Forty names stand apart from each other', () => {
  const data = relays(...Array.from({ length: 39 }, (_, at): [string, string] => ['a', `n${at}`]))
  const places = [...graph(data).markup.matchAll(/<text x="(\d+)" y="(\d+)"/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  )
  const gaps = places.flatMap(([x, y], at) =>
    places
      .slice(at + 1)
      .filter((one) => one[0] === x)
      .map((one) => Math.abs(one[1] - y)),
  )
  expect(places).toHaveLength(40)
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20)
})
