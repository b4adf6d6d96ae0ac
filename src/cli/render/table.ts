import { visible } from './visible.js'
import { widthOf } from './width.js'
import { wrap } from './wrap.js'

/** A column: it takes at least so many columns of the terminal, and its share of what is left. */
export interface Column {
  readonly title: string
  readonly least: number
  readonly share: number
}

const GAP = 2
const NO_COLOURS = { colours: 0, underlineColours: false } as const

/** Rows of text below each other, each cell broken into lines that fit its column; nothing where there are no rows. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  if (rows.length === 0) return ''
  const widths = widthsOf(columns, rows, width)
  const head = columns.map(({ title }) => title)
  return [head, ...rows].map((cells) => renderRow(cells, widths)).join('')
}

function renderRow(cells: readonly string[], widths: readonly number[]): string {
  const blocks = cells.map((cell, at) => linesOf(cell, widths[at] ?? 1))
  const height = Math.max(...blocks.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) => {
    const parts = blocks.map((block, at) => pad(block[line] ?? '', widths[at] ?? 0))
    return `${parts.join(' '.repeat(GAP)).trimEnd()}\n`
  }).join('')
}

function linesOf(cell: string, width: number): string[] {
  return wrap([{ text: visible(cell), style: {} }], { width, indent: '', hanging: '' }, NO_COLOURS)
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** No column is wider than its longest cell; what is left goes to those that share it. */
function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const longest = columns.map(({ title }, at) =>
    Math.max(title.length, ...rows.map((cells) => widthOf(visible(cells[at] ?? '')))),
  )
  const widths = columns.map(({ least }, at) => Math.min(least, longest[at] ?? least))
  let left = width - GAP * (columns.length - 1) - widths.reduce((sum, one) => sum + one, 0)
  while (left > 0) {
    const open = columns.flatMap(({ share }, at) => (share > 0 && (widths[at] ?? 0) < (longest[at] ?? 0) ? [at] : []))
    if (open.length === 0) break
    // The one that has least of what it may have gets the next.
    const [next = 0] = open.sort((a, b) => needOf(a) - needOf(b))
    widths[next] = (widths[next] ?? 0) + 1
    left--
  }
  return widths

  function needOf(at: number): number {
    return (widths[at] ?? 0) / (columns[at]?.share ?? 1)
  }
}
