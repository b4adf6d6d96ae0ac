import type { RelayEdge, RelayNode, Relays } from '../ledger/query/relays.js'
import { type Html, html } from './html.js'
import { STANDING_SIGNS } from './words.js'

const ROW = 24
const COLUMN = 340
const MARGIN = 14
const LONGEST = 38
/** About as wide as a letter is. */
const LETTER = 6.4
/** So deep may who relays whom go; two that relay each other would go on for ever. */
const MOST_LAYERS = 4

interface Placed {
  readonly node: RelayNode
  readonly x: number
  readonly y: number
}

/** Who relays whom, from the outlets on the left to those whose words they are on the right. */
export function graph({ nodes, edges }: Relays): Html {
  const placed = place(nodes, edges)
  const width = Math.max(...[...placed.values()].map(({ x }) => x)) + COLUMN
  const height = Math.max(...[...placed.values()].map(({ y }) => y)) + ROW
  const most = Math.max(...edges.map(({ count }) => count))
  return html`<div class="drawing" tabindex="0" role="region" aria-label="Picture of who relays whom; the table has the same"><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="Who relays whom">
<g aria-hidden="true">${edges.map((edge) => line(edge, placed, most))}</g>
${[...placed.values()].map(dot)}</svg></div>`
}

function line({ from, to, count }: RelayEdge, placed: ReadonlyMap<string, Placed>, most: number): Html | null {
  const [a, b] = [placed.get(from), placed.get(to)]
  if (a === undefined || b === undefined) return null
  const begin = Math.min(a.x + 24 + Math.min(LONGEST, a.node.label.length) * LETTER, a.x + COLUMN - 60)
  const end = b.x - 6
  const bend = Math.max(30, (end - begin) / 2)
  const path = `M${begin} ${a.y} C${begin + bend} ${a.y} ${end - bend} ${b.y} ${end} ${b.y}`
  return html`<path class="edge" d="${path}" stroke-width="${Math.round((0.8 + 3 * Math.sqrt(count / most)) * 10) / 10}"/>`
}

function dot({ node: { kind, key, label, standing }, x, y }: Placed): Html {
  const short = label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label
  const sign = kind === 'outlet' ? STANDING_SIGNS.outlet : STANDING_SIGNS[standing]
  return html`<a href="/${kind}s/${key}"><title>${label}</title><text x="${x}" y="${y + 4}"><tspan class="soft">${sign} </tspan>${short}</text></a>`
}

function place(nodes: readonly RelayNode[], edges: readonly RelayEdge[]): ReadonlyMap<string, Placed> {
  const layers = layersOf(nodes, edges)
  const columns = Array.from({ length: MOST_LAYERS + 1 }, (_, layer) =>
    nodes.filter(({ id }) => layers.get(id) === layer),
  )
  const there = columns.filter((column) => column.length > 0)
  const rows = Math.max(...there.map(({ length }) => length))
  const placed = new Map<string, Placed>()
  for (const [at, column] of there.entries()) {
    const gap = (rows / column.length) * ROW
    for (const [row, node] of ordered(column, edges, placed).entries()) {
      placed.set(node.id, { node, x: MARGIN + at * COLUMN, y: Math.round(MARGIN + gap * (row + 0.5) - ROW / 2) })
    }
  }
  return placed
}

/** Each node stands to the right of all that pass its words on. */
function layersOf(nodes: readonly RelayNode[], edges: readonly RelayEdge[]): ReadonlyMap<string, number> {
  const layers = new Map(nodes.map(({ id }) => [id, 0]))
  for (let round = 0; round < MOST_LAYERS; round++) {
    for (const { from, to } of edges) {
      const after = Math.min((layers.get(from) ?? 0) + 1, MOST_LAYERS)
      if (after > (layers.get(to) ?? 0)) layers.set(to, after)
    }
  }
  return layers
}

/** Near those that they hang on, so that few lines cross. */
function ordered(
  column: readonly RelayNode[],
  edges: readonly RelayEdge[],
  placed: ReadonlyMap<string, Placed>,
): RelayNode[] {
  const heights = new Map(
    column.map(({ id }) => {
      const before = edges.flatMap(({ from, to }) => (to === id ? (placed.get(from)?.y ?? []) : []))
      return [id, before.reduce((sum, y) => sum + y, 0) / (before.length || 1)]
    }),
  )
  return column.toSorted((a, b) => (heights.get(a.id) ?? 0) - (heights.get(b.id) ?? 0))
}
