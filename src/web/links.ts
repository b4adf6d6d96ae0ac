import { type Html, html, type Part } from './html.js'

type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>

/** A path with a query, in which nothing that is left out stands. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue
    for (const one of [value].flat()) search.append(name, String(one))
  }
  return search.size === 0 ? path : `${path}?${search}`
}

export function reportAddress(key: string, statement?: number): string {
  return `/reports/${key}${statement === undefined ? '' : `#s${statement + 1}`}`
}

/** What somebody published, if it is on the web: a report may name any address, also one that runs a program. */
export function outside(url: string | null | undefined, words: string): Html | null {
  if (typeof url !== 'string' || !/^https?:\/\//i.test(url)) return null
  return html`<a href="${url}" rel="noreferrer nofollow">${words}</a>`
}

/** What a report is called: its title, or its id. */
export function titleOf({ title, name }: { readonly title: string | null; readonly name: string }): string {
  return title ?? name
}

/** Text whose direction is its own, and ends with it. */
export function isolated(text: string): Html {
  return html`<bdi>${text}</bdi>`
}

/** Facts in one line, those that are there. */
export function facts(...parts: readonly Part[]): Html {
  const there = parts.filter((part) => part !== null && part !== undefined && part !== false && part !== '')
  return html`${there.map((part, at) => [at > 0 && html`<span class="dot"> · </span>`, part])}`
}
