import { Html, html, joined, type Part } from './html.js'

/** The little of Markdown that the model's card uses: headings, paragraphs, lists, tables, `code`, **strong** and [links](…). */
export function markdown(text: string): Html {
  const blocks = text.replace(/\r/g, '').split(/\n{2,}|\n(?=- )|(?<=^#.*)\n/m)
  return html`${grouped(blocks.filter((block) => block.trim() !== '')).map(blockOf)}`
}

/** List items that stand together. */
function grouped(blocks: readonly string[]): (string | string[])[] {
  const groups: (string | string[])[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (!block.startsWith('- ')) groups.push(block)
    else if (Array.isArray(last)) last.push(block)
    else groups.push([block])
  }
  return groups
}

function blockOf(block: string | string[]): Html {
  if (Array.isArray(block)) return html`<ul>${block.map((item) => html`<li>${inline(item.slice(2))}</li>`)}</ul>`
  const heading = /^(#{1,4}) +(.*)$/m.exec(block)
  if (heading !== null)
    return heading[1] === '#' ? html`<h2>${inline(heading[2] ?? '')}</h2>` : html`<h3>${inline(heading[2] ?? '')}</h3>`
  if (block.startsWith('|')) return table(block.split('\n'))
  return html`<p>${inline(block)}</p>`
}

function table(lines: readonly string[]): Html {
  const [head = [], , ...body] = lines.filter((line) => line.startsWith('|')).map(cells)
  return html`<div class="table" tabindex="0" role="region" aria-label="Table: ${head.join(', ')}"><table><thead><tr>${head.map((cell) => html`<th scope="col">${inline(cell)}</th>`)}</tr></thead><tbody>${body.map(
    (row) => html`<tr>${row.map((cell) => html`<td>${inline(cell)}</td>`)}</tr>`,
  )}</tbody></table></div>`
}

function cells(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim())
}

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)]+)\)/g

function inline(text: string): Html {
  const parts: Part[] = []
  let at = 0
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, strong, emphasis, words, to] = match
    parts.push(text.slice(at, match.index))
    if (code !== undefined) parts.push(html`<code>${code}</code>`)
    else if (strong !== undefined) parts.push(html`<strong>${strong}</strong>`)
    else if (emphasis !== undefined) parts.push(html`<em>${emphasis}</em>`)
    // The card's links lead to files that a server does not have.
    else parts.push(/^https?:/.test(to ?? '') ? html`<a href="${to}" rel="noreferrer">${words}</a>` : words)
    at = match.index + whole.length
  }
  return joined([...parts, text.slice(at)], new Html(''))
}
