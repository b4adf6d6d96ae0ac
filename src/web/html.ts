import { escapeHtml } from './escape.js'

/** HTML that is known to be safe, because `html` made it. Text is never this. */
export class Html {
  constructor(readonly markup: string) {}

  toString(): string {
    return this.markup
  }
}

/** What may stand in a template: text and numbers are escaped, nothing is left out, and lists are put one after another. */
export type Part = Html | string | number | null | undefined | false | readonly Part[]

/** Writes HTML in which all that comes from elsewhere is text: html`<p>${words}</p>`. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = strings[0] as string
  for (const [at, part] of parts.entries()) markup += markupOf(part) + strings[at + 1]
  return new Html(markup)
}

/** Parts with something between them. */
export function joined(parts: readonly Part[], between: Part): Html {
  return html`${parts.map((part, at) => (at === 0 ? part : [between, part]))}`
}

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  if (part === null || part === undefined || part === false) return ''
  return part.map(markupOf).join('')
}
